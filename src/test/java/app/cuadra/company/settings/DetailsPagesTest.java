package app.cuadra.company.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Companies;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.country.CompanyField;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
@Tag("HUB-10")
class DetailsPagesTest {

    private final Office office;
    private final UserId ana;
    private final CompanyId tornillo;

    @Autowired
    Companies companies;

    @Autowired
    Countries countries;

    @Autowired
    DetailsPagesTest(WebApplicationContext context) {
        office = new Office(context);
        ana = office.person();
        tornillo = office.company("Ferretería El Tornillo SAS", ana);
    }

    @Test
    void whatIsSavedIsShownAndItsNameAppearsEverywhere() {
        var form = good();
        form.put("legalName", "El Tornillo y la Tuerca SAS");

        var saved = send(form);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(path() + "?guardado=true");
        var shown = office.get(ana, saved.location()).body();
        assertThat(shown)
                .contains("Los datos quedaron guardados.")
                .contains("value=\"El Tornillo y la Tuerca SAS\"")
                .contains("value=\"4752 · ")
                .contains("value=\"05001 · Medellín, Antioquia\"")
                .contains("value=\"+57 601 555 0101\"")
                .contains("value=\"https://www.tornillo.example\"");
        assertThat(office.get(ana, "/empresa/" + tornillo.value()).body())
                .contains("El Tornillo y la Tuerca SAS")
                .contains("Los datos de la empresa están completos");
    }

    @Test
    void aWrongCheckDigitComesBackAtItsFieldWithWhatWasTyped() {
        var form = good();
        form.put("taxId", "900373115-1");
        form.put("address", "Calle <5> # 3-21");

        var answer = send(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"problem-taxId\"")
                .contains("900373115-1")
                .contains("Calle &lt;5> # 3-21");
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        var answer = send(new LinkedHashMap<>(
                Map.of("company", String.valueOf(tornillo.value()), "version", "0", "partyKind", "COMPANY")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem-taxIdType", "problem-taxId", "problem-legalName", "problem-responsibilities")
                .contains("problem-department", "problem-municipality", "problem-email")
                .doesNotContain("problem-tradeName", "problem-givenNames");
    }

    @Test
    void badValuesAreRefusedEachAtItsField() {
        var form = good();
        form.put("phone", "12");
        form.put("website", "javascript:alert(1)");
        form.put("decimals", "7");
        form.put("email", "nadie");
        form.put("vatRegime", "99");
        form.put("activity", "zzzz");
        form.put("currency", "BTC");

        var answer = send(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem-phone", "problem-website", "problem-decimals", "problem-email")
                .contains("problem-vatRegime", "problem-activity", "problem-currency");
    }

    @Test
    void aTownIsFoundByItsNameAndMustLieInItsDepartment() {
        var named = good();
        named.put("municipality", "Envigado");
        var elsewhere = good();
        elsewhere.put("department", "11");

        assertThat(send(named).status()).isEqualTo(303);
        assertThat(office.get(ana, path()).body()).contains("value=\"05266 · Envigado, Antioquia\"");
        var refused = send(elsewhere);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Medellín queda en Antioquia");
    }

    @Test
    void suggestionsFollowWhatIsTyped() {
        var towns = office.get(ana, path() + "/sugerencias?municipality=envig").body();
        var activities = office.get(ana, path() + "/sugerencias?activity=4752").body();

        assertThat(towns).contains("05266 · Envigado, Antioquia");
        assertThat(activities).contains("4752 · ");
    }

    @Test
    void whoSavesSecondIsToldAndLosesNothing() {
        var first = good();
        var second = good();
        second.put("tradeName", "Tornillo Express");
        assertThat(send(first).status()).isEqualTo(303);

        var late = send(second);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("Otra persona guardó cambios")
                .contains("value=\"Tornillo Express\"")
                .contains("name=\"version\" value=\"1\"");
        second.put("version", "1");
        assertThat(send(second).status()).isEqualTo(303);
    }

    @Test
    @Tag("HUB-2")
    void aFormOpenedForOneCompanyNeverSavesIntoAnother() {
        var espiga = office.company("Panadería La Espiga", ana);
        var form = good();

        var answer = office.post(ana, "/empresa/" + espiga.value() + "/configuracion/empresa", flat(form));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(office.get(ana, "/empresa/" + espiga.value()).body()).contains("Panadería La Espiga");
    }

    @Test
    void theCountryIsNotAFieldAndCannotBeSent() {
        var form = good();
        form.put("country", "MX");

        assertThat(send(form).status()).isEqualTo(400);
    }

    @Test
    @Tag("COM-3")
    void anAssistantReadsTheDataButGetsNoForm() {
        send(good());
        var marta = office.member(tornillo, Role.ASSISTANT);

        var shown = office.get(marta, path());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("No responsable de IVA")
                .contains("Persona jurídica")
                .doesNotContain("name=\"legalName\"");
    }

    @Test
    @Tag("ACC-24")
    void aChangedIdentificationIsTakenAndTheOldOneIsFree() {
        var before = office.nit();
        var after = office.nit();
        var form = good();
        form.put("taxId", before.formatted());
        send(form);
        form.put("taxId", after.formatted());
        form.put("version", "1");

        assertThat(send(form).status()).isEqualTo(303);

        assertThat(companies.taken(new CountryCode("CO"), List.of(before, after)))
                .containsExactly(after);
    }

    @Test
    @Tag("ACC-26")
    void aCompanyWhoseDataWasSavedIsNoLongerUntouched() {
        send(good());

        assertThat(companies.untouched(List.of(tornillo))).isEmpty();
    }

    @Test
    void theFormKnowsEveryFieldOfEveryCountry() {
        var asked = countries.all().stream()
                .flatMap(country -> country.companyFields().stream())
                .map(CompanyField::key)
                .distinct();
        var known = Arrays.stream(DetailsForm.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(known).containsAll(asked.toList());
    }

    private Map<String, String> good() {
        var form = new LinkedHashMap<String, String>();
        form.put("company", String.valueOf(tornillo.value()));
        form.put("version", "0");
        form.put("partyKind", "COMPANY");
        form.put("taxIdType", "CO-NIT");
        form.put("taxId", office.nit().formatted());
        form.put("legalName", "Ferretería El Tornillo SAS");
        form.put("responsibilities", "R-99-PN");
        form.put("vatRegime", "49");
        form.put("activity", "4752");
        form.put("department", "05");
        form.put("municipality", "05001");
        form.put("address", "Calle 5 # 3-21");
        form.put("phone", "601 555 0101");
        form.put("email", "Hola@Tornillo.example");
        form.put("website", "www.tornillo.example");
        form.put("currency", "COP");
        form.put("decimals", "2");
        return form;
    }

    private Office.Answer send(Map<String, String> form) {
        return office.post(ana, path(), flat(form));
    }

    private static String[] flat(Map<String, String> form) {
        var all = new ArrayList<String>();
        form.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all.toArray(String[]::new);
    }

    private String path() {
        return "/empresa/" + tornillo.value() + "/configuracion/empresa";
    }
}
