package app.cuadra.company;

/** The built-in roles (COM-3); what each may do stands in {@code permissions.csv}. */
public enum Role {
    ADMINISTRATOR,
    ACCOUNTANT,
    ASSISTANT,
    SELLER,
    SALES_ASSISTANT
}
