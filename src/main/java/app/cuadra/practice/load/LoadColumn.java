package app.cuadra.practice.load;

import app.cuadra.exchange.ColumnMapping;
import app.cuadra.exchange.WantedColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a client's row can say (ACC-23), in the order of the template, with the titles it is known by in the field. */
public enum LoadColumn {
    NAME(
            true,
            "Nombre de la empresa",
            "Empresa",
            "Razón social",
            "Nombre o razón social",
            "Nombre",
            "Cliente",
            "Company name",
            "Company",
            "Name",
            "Nome da empresa",
            "Razão social",
            "Nome"),
    IDENTIFICATION(
            true,
            "NIT o identificación",
            "NIT",
            "Identificación",
            "Número de identificación",
            "Documento",
            "RFC",
            "RNC",
            "RUC",
            "RUT",
            "CUIT",
            "NIF",
            "Cédula",
            "Cédula jurídica",
            "Tax ID",
            "EIN",
            "Identificação"),
    PHONE(
            false,
            "Teléfono celular",
            "Celular",
            "Teléfono",
            "Móvil",
            "WhatsApp",
            "Phone",
            "Mobile phone",
            "Telefone",
            "Telefone celular"),
    EMAIL(
            false,
            "Correo electrónico",
            "Correo",
            "E-mail",
            "Email",
            "Mail",
            "Dirección de correo",
            "E-mail address",
            "Endereço de e-mail");

    /** All of them, as a sheet's titles are compared with. */
    static final List<WantedColumn> WANTED =
            Arrays.stream(values()).map(LoadColumn::wanted).toList();

    private final boolean required;
    private final List<String> titles;

    LoadColumn(boolean required, String... titles) {
        this.required = required;
        this.titles = List.of(titles);
    }

    /** Whether a sheet without this column cannot be loaded. */
    public boolean required() {
        return required;
    }

    /** The form's field, and the end of its texts' names. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A mapping as it is stored: for each column the number of the sheet's, -1 where it is missing. */
    static List<Integer> positions(ColumnMapping mapping) {
        return Arrays.stream(values())
                .map(column -> mapping.positions().getOrDefault(column.field(), -1))
                .toList();
    }

    /** True when every column that is needed has its place, and no two share one. */
    static boolean complete(List<Integer> positions) {
        var placed = positions.stream().filter(position -> position >= 0).toList();
        return Arrays.stream(values()).allMatch(column -> !column.required || positions.get(column.ordinal()) >= 0)
                && placed.stream().distinct().count() == placed.size();
    }

    private WantedColumn wanted() {
        return new WantedColumn(field(), required, titles);
    }
}
