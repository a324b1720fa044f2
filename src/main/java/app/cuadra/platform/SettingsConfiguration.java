package app.cuadra.platform;

import java.util.HashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives the settings to whoever needs them: what the start has read, or in tests what the test's properties say. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    Settings settings(Environment environment) {
        var values = new HashMap<String, String>();
        for (var name : Given.NAMES) {
            var value = environment.getProperty(Settings.propertyOf(name));
            if (value != null) {
                values.put(name, value);
            }
        }
        return SettingsReader.of(values);
    }
}
