# What people have sent to them by private message: one switch each, off at first.

error-subscription-elsewhere = I do not see you in this community: you only get messages from communities that you are a member of.
error-subscription-nobody-tells = Discord does not tell me just now whether you are in this community. Please try again in a moment.

command-subscribe = subscribe
    .description = Get the workshops of the month, the tip, the replays in private; stop any of them

subscriptions-title = Your subscriptions
subscriptions-text = Choose what I send you by private message from { $named ->
    [yes] the community “{ $community }”
   *[no] this community
}. Nothing is sent unless you ask for it, and every message has the button that stops it.
subscriptions-unnamed = a community whose name I do not know
subscriptions-left = I am not in this community any more: nothing is sent.
subscriptions-closed = My last private message could not be delivered to you, so I send you nothing for now. To have it again, allow private messages from a server that we share, then choose “Resume sending”.
subscriptions-resume = Resume sending
subscriptions-all = All my subscriptions

subscriptions-thing = { $thing ->
    [month] Workshops of the month
    [tip] Tip of the week
   *[replay] Replays
}
subscriptions-state = { $state ->
    [yes] On
    [paused] On, sending is paused
   *[no] Off
}. { $about }
subscriptions-month = The confirmed workshops of the month, on its first working day. The next list: { $when }.
subscriptions-month-not-posted = The confirmed workshops of each month. This community does not post them: nothing is sent until it does.
subscriptions-tip = { $posted ->
    [yes] The tip that the community posts.
   *[no] The community posts none: I choose one for you, every Tuesday.
} The next: { $when }.
subscriptions-tip-under-way = The tip that the community posts.
subscriptions-replay = As soon as a workshop can be watched again.
subscriptions-switch = { $on ->
    [yes] Turn off: { $thing ->
        [month] workshops of the month
        [tip] tip
       *[replay] replays
    }
   *[no] Turn on: { $thing ->
        [month] workshops of the month
        [tip] tip
       *[replay] replays
    }
}
subscriptions-turned = Done: { $on ->
    [yes] I send you { $thing ->
        [month] the workshops of the month
        [tip] the tip of the week
       *[replay] the replays
    }
   *[no] I no longer send you { $thing ->
        [month] the workshops of the month
        [tip] the tip of the week
       *[replay] the replays
    }
}.

subscriptions-none = Nothing is on. In a community, /subscribe shows what I can send you in private.
subscriptions-mine = This is what I send you, community by community.
subscriptions-open = Change for a community

subscriptions-why = You get this message because you asked for { $thing ->
    [month] the workshops of the month
    [tip] the tip of the week
   *[replay] the replays
} of { $named ->
    [yes] the community “{ $community }”
   *[no] a community that we share
}.
subscriptions-dates-change = A date may change after this message. Up to date in the community: /workshops coming
subscriptions-stop = { $thing ->
    [month] Stop the workshops of the month
    [tip] Stop the tip
   *[replay] Stop the replays
}
subscriptions-stopped-title = Stopped
subscriptions-stopped = You no longer get by private message { $thing ->
    [month] the workshops of the month
    [tip] the tip of the week
   *[replay] the replays
} of { $named ->
    [yes] the community “{ $community }”
   *[no] this community
}.
subscriptions-again = { $thing ->
    [month] Get the workshops of the month again
    [tip] Get the tip again
   *[replay] Get the replays again
}

kind-own-tip = tip for one person
