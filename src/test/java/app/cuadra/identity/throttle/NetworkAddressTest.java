package app.cuadra.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SI-12")
class NetworkAddressTest {

    @Test
    void allAddressesOfAnIpv6CustomerCountAsOne() {
        assertThat(NetworkAddress.of("2001:db8:1:2:aaaa::1")).isEqualTo(NetworkAddress.of("2001:db8:1:2:bbbb::9"));
        assertThat(NetworkAddress.of("2001:db8:1:3::1")).isNotEqualTo(NetworkAddress.of("2001:db8:1:2::1"));
        assertThat(NetworkAddress.of("192.0.2.1")).isNotEqualTo(NetworkAddress.of("192.0.2.2"));
    }
}
