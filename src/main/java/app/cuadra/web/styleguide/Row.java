package app.cuadra.web.styleguide;

import app.cuadra.web.Mark;
import java.math.BigDecimal;
import java.util.List;

/** One made-up company of the sample list. */
public record Row(long id, String name, String taxId, String kind, String state, String who, BigDecimal balance) {

    static final List<Row> SAMPLES = List.of(
            row(1, "Panadería La Espiga", "900.412.778-3", "ok", "linked", "Marta Ruiz", "1250300.5"),
            row(2, "Ferretería El Tornillo SAS", "901.118.204-6", "ok", "linked", "Luis Mora", "-48210"),
            row(3, "Transportes del Caribe Ltda.", "800.197.268-4", "wait", "pending", "", "0"),
            row(4, "Clínica Dental Amanecer SAS", "900.877.015-1", "ok", "linked", "Marta Ruiz", "98400000"),
            row(5, "Modas Valentina", "52.418.330-7", "ok", "linked", "Luis Mora", "310.25"),
            row(6, "Agropecuaria El Guadual SAS", "901.540.662-9", "off", "automatic", "Luis Mora", "72500"),
            row(7, "Restaurante Casa Roja SAS", "900.233.910-0", "bad", "refused", "", "0"),
            row(8, "Soluciones Informáticas Ibagué SAS", "900.650.447-2", "ok", "linked", "Marta Ruiz", "-1200"));

    /** The company's coloured square. */
    public Mark mark() {
        return Mark.of(name, id);
    }

    private static Row row(long id, String name, String taxId, String kind, String state, String who, String balance) {
        return new Row(id, name, taxId, kind, "styleguide.state." + state, who, new BigDecimal(balance));
    }
}
