package app.cuadra.company.settings;

import app.cuadra.web.Form;
import java.util.List;
import java.util.Map;

/**
 * What "Configuración, Empresa" sends: one component for each field that any country's pack asks for. A test holds that
 * none is missing.
 *
 * @param company the company the form was opened for: two tabs on two companies must never mix
 * @param version the saving it was opened on
 */
public record DetailsForm(
        String company,
        String version,
        String partyKind,
        String taxIdType,
        String taxId,
        String legalName,
        String givenNames,
        String familyNames,
        String tradeName,
        List<String> responsibilities,
        List<String> rutResponsibilities,
        List<String> flags,
        String vatRegime,
        String incomeRegime,
        String fiscalRegime,
        String regime,
        String taxpayerType,
        String entity,
        String activity,
        String department,
        String region,
        String municipality,
        String city,
        String address,
        String postalCode,
        String phone,
        String email,
        String website,
        String currency,
        String decimals)
        implements Form {

    /** What was typed, by the key of its field. */
    Map<String, List<String>> typed() {
        return Map.ofEntries(
                one("partyKind", partyKind),
                one("taxIdType", taxIdType),
                one("taxId", taxId),
                one("legalName", legalName),
                one("givenNames", givenNames),
                one("familyNames", familyNames),
                one("tradeName", tradeName),
                Map.entry("responsibilities", responsibilities),
                Map.entry("rutResponsibilities", rutResponsibilities),
                Map.entry("flags", flags),
                one("vatRegime", vatRegime),
                one("incomeRegime", incomeRegime),
                one("fiscalRegime", fiscalRegime),
                one("regime", regime),
                one("taxpayerType", taxpayerType),
                one("entity", entity),
                one("activity", activity),
                one("department", department),
                one("region", region),
                one("municipality", municipality),
                one("city", city),
                one("address", address),
                one("postalCode", postalCode),
                one("phone", phone),
                one("email", email),
                one("website", website),
                one("currency", currency),
                one("decimals", decimals));
    }

    private static Map.Entry<String, List<String>> one(String key, String typed) {
        return Map.entry(key, typed.isBlank() ? List.of() : List.of(typed));
    }
}
