package app.cuadra.company.people;

import app.cuadra.company.AccessHolders;
import app.cuadra.company.CompanyRole;
import app.cuadra.values.CompanyId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A company's own people, as its first page names them. */
@Component
class Members implements AccessHolders {

    private final Staff staff;

    Members(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<Holder> holders(CompanyId company) {
        return staff.all(company).stream()
                .filter(Person::active)
                .map(person -> new Holder(person.name(), person.grant().role(), ""))
                .sorted(Comparator.comparing(Holder::role, CompanyRole.ORDER).thenComparing(Holder::name))
                .toList();
    }
}
