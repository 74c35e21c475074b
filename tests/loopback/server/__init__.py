"""The Discord itself, in a process of its own; the parts know each other only downwards.

- On the wire: `web.py`, `rest/`, `gateway.py`, and `control.py`, by which tests move it.
- What people do: `acting.py` with `picking.py`, `options.py` and `forms.py`; `scenes.py` tells the
  bot of it, `setting.py` builds the place, `showing.py` tells tests what happened.
- The model: `world.py`, `messages.py`, `interactions.py`, `commands.py`, `sessions.py`,
  `payloads.py`; all of it together in `loopback.py`.
- The rules: `checks.py`, `command_checks.py`, `contract.py`, `limits.py`, `faults.py`,
  `refusals.py`; every request is kept in `journal.py`.
"""
