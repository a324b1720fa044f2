package app.cuadra.company;

import java.util.function.Function;

/** The built-in roles (COM-3); what each may do stands in {@code permissions.csv}. */
public enum Role implements CompanyRole {
    ADMINISTRATOR,
    ACCOUNTANT,
    ASSISTANT,
    SELLER,
    SALES_ASSISTANT;

    @Override
    public String label(Function<String, String> texts) {
        return texts.apply("company.role." + name());
    }

    @Override
    public String key() {
        return name();
    }
}
