package app.cuadra.identity.throttle;

import java.net.InetAddress;
import java.util.HexFormat;

/** What counts as one network address: an IPv4 address, or the /64 that one IPv6 customer has. */
public final class NetworkAddress {

    private NetworkAddress() {}

    /** The part of a literal address that stands for whoever is behind it. */
    public static String of(String remoteAddress) {
        try {
            var bytes = InetAddress.ofLiteral(remoteAddress).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
        } catch (IllegalArgumentException noLiteral) {
            return remoteAddress;
        }
    }
}
