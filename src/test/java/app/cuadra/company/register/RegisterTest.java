package app.cuadra.company.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.company.AccessPath;
import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.company.Role;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@ApplicationTest
class RegisterTest {

    private static final CountryCode COLOMBIA = new CountryCode("CO");
    private static final AtomicLong NUMBERS = new AtomicLong(800_000_000);
    private static final AtomicLong USERS = new AtomicLong(7_000_000);

    @Autowired
    Companies companies;

    @Autowired
    Countries countries;

    @Autowired
    Tenancy tenancy;

    @Autowired
    @Qualifier("memberships")
    AccessPath membership;

    private final UserId ana = new UserId(USERS.incrementAndGet());

    @Test
    @Tag("COM-1")
    void whoFoundsACompanyIsItsAdministrator() {
        var tornillo = companies.found(company("Ferretería El Tornillo SAS", nit()), ana);

        assertThat(membership.role(ana, tornillo)).contains(Role.ADMINISTRATOR);
        assertThat(membership.role(new UserId(USERS.incrementAndGet()), tornillo))
                .isEmpty();
    }

    @Test
    void hundredsAreFoundedInOneGoInTheirOrder() {
        var wanted = new ArrayList<NewCompany>();
        for (var i = 0; i < 500; i++) {
            wanted.add(company("Panadería La Espiga " + i, nit()));
        }

        var ids = companies.foundAll(wanted, ana);

        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        assertThat(in(ids.get(321)).name()).isEqualTo("Panadería La Espiga 321");
        assertThat(in(ids.get(321)).identification())
                .isEqualTo(wanted.get(321).taxId().orElseThrow().formatted());
    }

    @Test
    void oneBadCompanyAmongManyLeavesNone() {
        var good = nit();
        var bad = new NewCompany("", COLOMBIA, Optional.of(nit()), Optional.of(ana), "", "", "", List.of());

        assertThatThrownBy(() -> companies.foundAll(List.of(company("Buena SAS", good), bad), ana))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field", "code")
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "text.required")));

        assertThat(companies.taken(COLOMBIA, List.of(good))).isEmpty();
    }

    @Test
    @Tag("ACC-24")
    void anIdentificationIsKnownToBeTakenWithoutSayingWhose() {
        var used = nit();
        var free = nit();
        companies.found(company("Ferretería El Tornillo SAS", used), ana);

        var taken = companies.taken(COLOMBIA, List.of(used, free));

        assertThat(taken).containsExactly(used);
    }

    @Test
    @Tag("ACC-26")
    void anUntouchedCompanyCanBeRemovedAndItsIdentificationIsFreeAgain() {
        var taxId = nit();
        var tornillo = companies.found(company("Ferretería El Tornillo SAS", taxId), ana);
        assertThat(companies.untouched(List.of(tornillo))).containsExactly(tornillo);

        companies.remove(List.of(tornillo), ana);

        assertThatThrownBy(() -> in(tornillo)).isInstanceOf(NotFound.class);
        assertThat(companies.taken(COLOMBIA, List.of(taxId))).isEmpty();
    }

    @Test
    void anIdentificationThatTwoCompaniesHaveStaysTakenWhenOneGoes() {
        var taxId = nit();
        var first = companies.found(company("Ferretería El Tornillo SAS", taxId), ana);
        companies.found(company("Ferretería El Tornillo SAS", taxId), ana);

        companies.remove(List.of(first), ana);

        assertThat(companies.taken(COLOMBIA, List.of(taxId))).containsExactly(taxId);
    }

    private Companies.Company in(CompanyId company) {
        return tenancy.within(company, () -> companies.get(company));
    }

    private NewCompany company(String name, TaxId taxId) {
        return new NewCompany(name, COLOMBIA, Optional.of(taxId), Optional.of(ana), "", "", "4752", List.of("R-99-PN"));
    }

    private TaxId nit() {
        return countries.taxIdType("CO-NIT").read(String.valueOf(NUMBERS.incrementAndGet()));
    }
}
