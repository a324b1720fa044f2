package app.cuadra.practice.client;

import app.cuadra.practice.action.ClientAction;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import app.cuadra.web.Option;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Asignar" to a selection: who is responsible for them. */
@Component
@Order(10)
class AssignAction implements ClientAction {

    private final Assignment assignment;

    AssignAction(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    public String kind() {
        return "assign";
    }

    @Override
    public Right right() {
        return Right.ASSIGN;
    }

    @Override
    public Optional<Question> question(Member by, Locale reader) {
        var people = assignment.people(by.firm().id(), reader).entrySet().stream()
                .map(person -> new Option(String.valueOf(person.getKey().value()), person.getValue()))
                .toList();
        return Optional.of(new Question("assignment.person", "practice.clients.nobody", people));
    }

    @Override
    public void act(Member by, CompanyId client, String answer) {
        var person = answer.isEmpty() ? Optional.<UserId>empty() : Optional.of(new UserId(Long.parseLong(answer)));
        assignment.assign(by.firm().id(), Set.of(client), person, Locale.ROOT);
    }
}
