package app.cuadra.platform.http;

import java.net.InetAddress;

/** A range of addresses, as {@code 10.1.0.0/16}; one address is a range as well. */
record Network(InetAddress first, int bits) {

    Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no network has " + bits + " bits");
        }
    }

    /** @throws IllegalArgumentException when this is not how a network is written */
    static Network of(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        return new Network(
                address,
                slash < 0 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
