package app.cuadra.integration.connection;

import app.cuadra.company.Access;
import app.cuadra.company.Companies;
import app.cuadra.integration.gateway.Coverage;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.values.NotFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those that there are. */
@Component
public class Gateways {

    private final Companies companies;
    private final Coverage coverage;
    private final List<Gateway> ordered;
    private final Map<Provider, Gateway> all = new EnumMap<>(Provider.class);

    Gateways(List<Gateway> gateways, Companies companies, Coverage coverage) {
        this.companies = companies;
        this.coverage = coverage;
        ordered = List.copyOf(gateways);
        gateways.forEach(gateway -> all.put(gateway.provider(), gateway));
    }

    /** All of them, in the order of the page. */
    public List<Gateway> all() {
        return ordered;
    }

    /** The one of this provider. */
    public Gateway of(Provider provider) {
        return Optional.ofNullable(all.get(provider)).orElseThrow(() -> new NotFound("gateway " + provider));
    }

    /** The one of this word in an address. */
    public Gateway of(String word) {
        return Provider.of(word).map(this::of).orElseThrow(() -> new NotFound("gateway"));
    }

    /**
     * The one of this word, for connecting.
     *
     * @throws NotFound also when it does not work in the company's country
     */
    Gateway offered(Access access, String word) {
        var gateway = of(word);
        if (!coverage.works(gateway.provider(), companies.get(access.company()).country())) {
            throw new NotFound("gateway in this country");
        }
        return gateway;
    }
}
