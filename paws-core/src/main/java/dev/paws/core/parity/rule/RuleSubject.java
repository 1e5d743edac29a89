package dev.paws.core.parity.rule;

import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.parity.Fact;
import java.util.Optional;

/**
 * A difference for which a rule is looked up.
 *
 * @param path the field
 * @param here the source's fact; empty if it has none
 * @param there the target's fact; empty if it has none
 * @param role the role of the service
 * @param type the type of the service
 */
public record RuleSubject(
    String path,
    Optional<Fact> here,
    Optional<Fact> there,
    ServiceDefinition.Role role,
    ServiceDefinition.Type type) {}
