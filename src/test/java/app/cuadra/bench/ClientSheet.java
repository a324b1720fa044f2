package app.cuadra.bench;

import java.nio.charset.Charset;
import java.util.Locale;

/** A sheet of made-up clients as an old accounting program would write it. */
public final class ClientSheet {

    private static final String[] KINDS = {
        "Panadería La Espiga",
        "Ferretería El Tornillo",
        "Muñoz & Compañía",
        "Transportes Río Claro",
        "Droguería San José"
    };

    private ClientSheet() {}

    /** So many rows with identifications from this one on; semicolons, Windows-1252, every third NIT with its dots. */
    public static byte[] of(long firstNit, int rows) {
        var text = new StringBuilder("Razón social;NIT;Celular;Correo electrónico\r\n");
        for (var i = 0; i < rows; i++) {
            var nit = firstNit + i;
            text.append(KINDS[i % KINDS.length])
                    .append(' ')
                    .append(i)
                    .append(" SAS;")
                    .append(i % 3 == 0 ? String.format(Locale.ROOT, "%,d", nit).replace(',', '.') : String.valueOf(nit))
                    .append(";300 000 00")
                    .append(10 + i % 90)
                    .append(";cliente")
                    .append(i)
                    .append("@correo.example\r\n");
        }
        return text.toString().getBytes(Charset.forName("windows-1252"));
    }
}
