package app.cuadra.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Knows the fingerprinted address of each static file. */
@Component
class Assets {

    private final ResourceUrlProvider addresses;

    Assets(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    String address(String path) {
        var address = addresses.getForLookupPath(path);
        if (address == null) {
            throw new IllegalArgumentException("No such static file: " + path);
        }
        return address;
    }
}
