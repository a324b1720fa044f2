package app.cuadra.identity.profile;

import app.cuadra.values.Refused;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Telephone numbers of any country, by Google's library: each country has its own lengths and prefixes. */
final class Phone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phone() {}

    /**
     * A number as people write it, in E.164.
     *
     * @param country whose number it is when it has no prefix
     * @throws Refused with {@code phone.invalid}
     */
    static String read(String typed, String country) {
        try {
            var number = NUMBERS.parse(typed, country);
            if (NUMBERS.isValidNumber(number) && !number.hasExtension()) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            // As wrong as a number that nobody can have.
        }
        throw Refused.because("phone.invalid");
    }

    /** As people read it: {@code +57 321 1234567}. */
    static String shown(String e164) {
        if (e164.isEmpty()) {
            return "";
        }
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException impossible) {
            return e164;
        }
    }
}
