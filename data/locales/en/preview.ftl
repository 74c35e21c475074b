# The preview in the browser: what no real bot has.

command-forward = forward
    .description = Preview only: move time forward and see what happens until then
    .when = when
    .when-about = “tomorrow 9am”, “in 1 week at 10am”, “Friday 2pm”…

preview-time = Time has passed
preview-now = It is now { $now }.
preview-stops = What was due on the way

preview-to-person = Private message to { $person }
preview-in-channel = Message in { $channel }
preview-copy = A copy, with its buttons: this page shows one channel only.
