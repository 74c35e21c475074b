"""A Discord on loopback: what a bot uses of REST and gateway, to test the whole process.

Tests hold a `LoopbackDiscord` (`client.py`): it starts the process, lets people act (`stage.py` for
the place they are in, `handles.py`), and tells what the bot did (`answers.py`, `reading.py`).
`example.py` is a small bot to try it with. What runs in the process of its own stands in `server/`.
"""
