# What people have sent to them by private message: one switch each, off at first.

error-subscription-elsewhere = I do not see you in this community: you only get messages from communities that you are a member of.
error-subscription-nobody-tells = Discord does not tell me just now whether you are in this community. Please try again in a moment.

command-subscribe = subscribe
    .description = Get the workshops of the month, the tip, the replays in private; stop any of them

subscriptions-title = Your private messages
subscriptions-text = Choose what I send you in private from { $community }. Nothing is sent unless you ask for it, and every message has the button that stops it.
subscriptions-unnamed = a community whose name I do not know
subscriptions-that-community = this community
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
subscriptions-month = On the first working day of the month, the confirmed workshops. Next planned: { $when }.
subscriptions-month-not-posted = The confirmed workshops of each month. This community does not post them yet: nothing is sent before it does.
subscriptions-tip = { $posted ->
    [yes] The tip that the community posts.
   *[no] The community posts none: you get one of your own, every Tuesday.
} Next planned: { $when }.
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
subscriptions-turned = { $thing ->
    [month] Done: { $on ->
        [yes] I send you the workshops of the month.
       *[no] I do not send you the workshops of the month.
    }
    [tip] Done: { $on ->
        [yes] I send you the tip of the week.
       *[no] I do not send you the tip of the week.
    }
   *[replay] Done: { $on ->
        [yes] I send you the replays.
       *[no] I do not send you the replays.
    }
}

subscriptions-none = Nothing is on. In a community, /subscribe shows what I can send you in private.
subscriptions-mine = This is what I send you, community by community.
subscriptions-open = Change for a community

subscriptions-why = { $thing ->
    [month] You asked for the workshops of the month: { $community }.
    [tip] You asked for the tip of the week: { $community }.
   *[replay] You asked for the replays: { $community }.
}
subscriptions-dates-change = A date may change after this message. Up to date in the community: /workshops coming
subscriptions-stop = { $thing ->
    [month] Stop the workshops of the month
    [tip] Stop the tip
   *[replay] Stop the replays
}
subscriptions-stopped-title = Stopped
subscriptions-stopped = { $thing ->
    [month] You no longer get the workshops of the month in private: { $community }.
    [tip] You no longer get the tip of the week in private: { $community }.
   *[replay] You no longer get the replays in private: { $community }.
}
subscriptions-again = Get it again

kind-own-tip = tip for one person
