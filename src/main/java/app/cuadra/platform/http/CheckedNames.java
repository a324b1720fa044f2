package app.cuadra.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host and gives out only those that may be called. The connection is made to these and no name
 * is asked for again, so that a name server can't answer with one address for the check and another for the call.
 */
record CheckedNames(Destinations destinations) implements DnsResolver {

    /** The host has addresses, and none that may be called. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super("no address of " + host + " may be called");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var allowed = Arrays.stream(InetAddress.getAllByName(host))
                .filter(address -> destinations.allow(bare(host), address))
                .toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new Forbidden(host);
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Without the brackets of an IPv6 address. */
    static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
