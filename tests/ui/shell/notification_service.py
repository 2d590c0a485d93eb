"""What a desktop has at the other end of the session's bus: a service of notifications."""

import threading

from tests import patience


class Service:
    """What a desktop has; everything that is shown is clicked at once, unless `clicks` is False."""

    def __init__(self, *, clicks: bool = True) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self._clicks = clicks
        self.shown: list[tuple[object, ...]] = []
        self._connection = open_dbus_connection()
        self._connection.send_and_get_reply(
            message_bus.RequestName("org.freedesktop.Notifications"), timeout=patience.seconds()
        )
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        from jeepney import DBusAddress, HeaderFields, new_error, new_method_return, new_signal

        name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
        while True:
            try:
                message = self._connection.receive()
            except (OSError, ValueError):
                return
            if message.header.fields.get(HeaderFields.member) != "Notify":
                continue
            if message.header.fields.get(HeaderFields.signature) != "susssasa{sv}i":
                self._connection.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs"))
                continue
            self.shown.append(message.body)
            number = len(self.shown)
            self._connection.send(new_method_return(message, "u", (number,)))
            if not self._clicks:
                continue
            emitter = DBusAddress(path, interface=name)
            self._connection.send(new_signal(emitter, "ActionInvoked", "us", (number + 100, "default")))  # another's
            self._connection.send(new_signal(emitter, "ActionInvoked", "us", (number, "default")))

    @property
    def titles(self) -> list[object]:
        """Of what was shown."""
        return [body[3] for body in self.shown]

    def close(self) -> None:
        """The desktop ends."""
        self._connection.sock.shutdown(2)
        self._thread.join(patience.seconds())
        self._connection.close()
