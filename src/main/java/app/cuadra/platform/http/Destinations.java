package app.cuadra.platform.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where calls may go: to public addresses, and to what the operator named. People type addresses of webhooks; without this
 * they could make the program ask servers that only it can reach.
 */
public final class Destinations {

    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    /** By IANA's registry of special addresses: this network, private, shared, loopback, link-local, tests, multicast, … */
    private static final List<Network> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is public in IPv6. What carries an IPv4 address inside (mapped, NAT64) lies outside of it. */
    private static final Network PUBLIC_6 = Network.of("2000::/3");

    /** Teredo and other protocols' own, documentation, 6to4, which again carries an IPv4 address. */
    private static final List<Network> NOT_PUBLIC_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final Set<String> hosts = new HashSet<>();
    private final List<Network> networks;

    /** Of a setting {@link #understands} says yes to. */
    Destinations(String allowed) {
        networks = parts(allowed).filter(Destinations::network).map(Network::of).toList();
        parts(allowed).filter(part -> !network(part)).forEach(hosts::add);
    }

    /** True when this is a list of hosts and networks, separated by commas. */
    public static boolean understands(String allowed) {
        return parts(allowed)
                .allMatch(part ->
                        network(part) ? readable(part) : HOST.matcher(part).matches());
    }

    /** True when the operator named this host or its address: then it may be inside, and called without encryption. */
    boolean named(String host, InetAddress address) {
        return hosts.contains(host.toLowerCase(Locale.ROOT))
                || networks.stream().anyMatch(network -> network.contains(address));
    }

    /** True when calls may go to this address of this host. */
    boolean allow(String host, InetAddress address) {
        return isPublic(address) || named(host, address);
    }

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(address));
        }
        return PUBLIC_6.contains(address) && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(address));
    }

    private static boolean network(String part) {
        return part.indexOf('/') >= 0 || part.indexOf(':') >= 0 || part.matches("[0-9.]+");
    }

    private static boolean readable(String network) {
        try {
            Network.of(network);
            return true;
        } catch (IllegalArgumentException noNetwork) {
            return false;
        }
    }

    private static Stream<String> parts(String allowed) {
        return Arrays.stream(allowed.split(","))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty());
    }

    private static List<Network> networks(String... written) {
        return Arrays.stream(written).map(Network::of).toList();
    }
}
