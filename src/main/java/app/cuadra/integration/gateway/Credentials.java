package app.cuadra.integration.gateway;

import java.util.Map;

/** Everything a merchant gave us for one gateway, in the clear: it is never written anywhere as it is. */
public record Credentials(Map<String, String> values) {

    public Credentials {
        values = Map.copyOf(values);
    }

    /** The value of this name; a gateway asks only for what it has declared. */
    public String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no gateway asked for " + name);
        }
        return value;
    }

    /** True when this box is ticked. */
    public boolean ticked(String name) {
        return "true".equals(values.get(name));
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
