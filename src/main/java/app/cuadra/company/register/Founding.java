package app.cuadra.company.register;

import static java.util.Objects.requireNonNull;

import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.PartyKind;
import app.cuadra.country.TaxId;
import app.cuadra.platform.AuditTrail;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a new company is like: the rules it must meet and what its country's pack fills in. */
@Component
class Founding {

    /** How long a company may be tried (COM-30). */
    static final int TRIAL_DAYS = 15;

    /** The longest name of a company. */
    static final int NAME_MAX = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Countries countries;
    private final Clock clock;

    Founding(Countries countries, Clock clock) {
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * A company as its row will be, but for its id.
     *
     * @param standing JSON
     * @param trialEndsOn the last day of the trial where the company is
     */
    record Row(
            String name,
            String country,
            Optional<TaxId> taxId,
            Optional<UserId> administrator,
            String party,
            String standing,
            String activity,
            String phone,
            String email,
            String currency,
            int decimals,
            LocalDate trialEndsOn) {

        /** What the audit trail says of its founding. */
        AuditTrail.Entry audited() {
            return new AuditTrail.Entry(
                    "company.founded",
                    name,
                    Map.of(),
                    taxId.<Map<String, String>>map(id -> Map.of("taxId", id.formatted()))
                            .orElse(Map.of()));
        }
    }

    /** This moment, as rows keep it. */
    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Refuses with the problems of each field, or completes the company. */
    Row row(NewCompany company) {
        var country = countries.get(company.country());
        var checks = new Checks();
        var name = checks.read("name", () -> Text.required(company.name(), NAME_MAX));
        var phone = checks.read("phone", () -> Text.optional(company.phone(), 40));
        var email = checks.read("email", () -> company.email().isBlank() ? "" : new Email(company.email()).value());
        company.taxId().ifPresent(taxId -> checks.read("taxIdType", () -> country.taxIdType(taxId.typeKey())));
        checks.that(known(country, company.activity()), "activity", "company.activityUnknown");
        var responsibilities = country.regimes("responsibility");
        checks.that(
                company.responsibilities().stream()
                        .allMatch(code -> responsibilities.find(code).isPresent()),
                "responsibilities",
                "company.choiceUnknown");
        checks.orRefuse();
        return new Row(
                requireNonNull(name),
                country.code().value(),
                company.taxId(),
                company.administrator(),
                party(country, company.taxId()).name(),
                standing(company),
                company.activity(),
                requireNonNull(phone),
                requireNonNull(email),
                country.currency().getCurrencyCode(),
                country.currencyDecimals(),
                LocalDate.now(clock.withZone(country.timeZone())).plusDays(TRIAL_DAYS));
    }

    private static boolean known(Country country, String activity) {
        return activity.isEmpty()
                || country.activities().isEmpty()
                || country.activities().find(activity).isPresent();
    }

    /** Who has an identification that only people have is a person; all others are taken for companies until they say. */
    private static PartyKind party(Country country, Optional<TaxId> taxId) {
        return taxId.map(id -> country.taxIdType(id.typeKey()).parties())
                .filter(parties -> !parties.contains(PartyKind.COMPANY))
                .map(_ -> PartyKind.PERSON)
                .orElse(PartyKind.COMPANY);
    }

    private static String standing(NewCompany company) {
        return company.responsibilities().isEmpty()
                ? "{}"
                : JSON.writeValueAsString(Map.of("responsibilities", company.responsibilities()));
    }
}
