package dev.paws.core.parity.rule;

import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.parity.Fact;
import java.util.Optional;

/**
 * A difference that rules rate.
 *
 * @param path the field
 * @param here the source's fact; empty where it has none
 * @param there the target's
 * @param role what the service is
 * @param type likewise
 */
public record RuleSubject(
    String path,
    Optional<Fact> here,
    Optional<Fact> there,
    ServiceDefinition.Role role,
    ServiceDefinition.Type type) {}
