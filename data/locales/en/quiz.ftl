# Common errors and the quiz.

myth-claim = People say: “{ $claim }” That is { $verdict }.
myth-criterion = { $name }, no. { $number }
