"""A Discord on loopback: what a bot uses of REST and gateway, to test the whole process.

Tests use `client.py`; `example.py` is a small bot to try it with. The rest runs in a process of its
own (`__main__.py`), in three parts that know each other only downwards:

- what is said on the wire: `server.py`, `rest/`, `gateway.py`, and `control.py` for the tests;
- what people do there: `acting.py`, `picking.py`, `options.py`, `forms.py`, `scenes.py` and
  `setting.py`;
- the model and its rules: `world.py`, `messages.py`, `interactions.py`, `commands.py`,
  `sessions.py`, `checks.py`, `command_checks.py`, `contract.py`, `limits.py`, `faults.py` and
  `journal.py`.
"""
