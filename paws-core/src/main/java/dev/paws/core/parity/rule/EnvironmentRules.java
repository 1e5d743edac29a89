package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.paths;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.StoragePaths;
import java.util.List;

/** Rows for variables, health checks and dependencies. */
final class EnvironmentRules {
  private static final String VARIABLES = FieldPaths.ENVIRONMENT + "*";

  private EnvironmentRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "tls-switched",
            paths(VARIABLES),
            RuleCondition.TLS_SWITCH,
            CRITICAL,
            true,
            "{name} switches encryption on in one environment only ({here} against"
                + " {there}): certificates and handshakes are never tested here.",
            "Set {name} as {target} does."),
        row(
            "secret-empty-in-source",
            paths(VARIABLES, StoragePaths.FILES + "*." + StoragePaths.CONTENT),
            RuleCondition.EMPTY_IN_SOURCE,
            ERROR,
            false,
            "{name} is empty in {source} and set in {target}: what needs the secret is never tested"
                + " here.",
            "Give {name} a value of its own in {source}."),
        row(
            "secret-empty-in-target",
            paths(VARIABLES, StoragePaths.FILES + "*." + StoragePaths.CONTENT),
            RuleCondition.EMPTY_IN_TARGET,
            ERROR,
            false,
            "{name} is empty in {target} and set in {source}: what needs the secret fails there, or"
                + " runs without it.",
            "Set {name} in {target}."),
        row(
            "variable-secret",
            paths(VARIABLES),
            RuleCondition.SECRET,
            INFO,
            false,
            "The secret {name} has another value, as it should have in another environment.",
            "Nothing to do; look at it only if both should share the secret."),
        row(
            "variable-environment-name",
            paths(VARIABLES),
            RuleCondition.NAMES_ENVIRONMENT,
            INFO,
            false,
            "{name} only names the environment.",
            "Nothing to do."),
        row(
            "variable-log-level",
            paths(VARIABLES),
            RuleCondition.LOG_LEVEL,
            WARNING,
            true,
            "{name} is {here} in {source} and {there} in {target}: what is logged differs.",
            "Use {there}, at least in tests that check logs."),
        row(
            "variable-missing",
            paths(VARIABLES),
            RuleCondition.MISSING_IN_SOURCE,
            ERROR,
            true,
            "{name} is set in {target} only: {source} runs with the program's default.",
            "Set {name} in {source}, preferably in its .env file."),
        row(
            "variable-extra",
            paths(VARIABLES),
            RuleCondition.MISSING_IN_TARGET,
            ERROR,
            false,
            "{name} is set in {source} only: {target} runs with the program's default.",
            "Set {name} in {target}, or remove it from {source}."),
        row(
            "variable-timing",
            paths(VARIABLES),
            RuleCondition.TIMING,
            WARNING,
            true,
            "{name} is {here} in {source} and {there} in {target}: timeouts and failover"
                + " happen at other times.",
            "Use {there} in {source}."),
        row(
            "variable-value",
            paths(VARIABLES),
            WARNING,
            true,
            "{name} is {here} in {source} and {there} in {target}.",
            "Use {there}, or ignore the difference if the value must differ."),
        row(
            "health-check-missing",
            paths(HealthPaths.HEALTH_CHECK, HealthPaths.CHECK, HealthPaths.TEST),
            RuleCondition.MISSING_IN_SOURCE,
            ERROR,
            true,
            "{target} checks the service's health, {source} does not: services that wait"
                + " for it start too early.",
            "Add the health check of {target}."),
        row(
            "health-check-extra",
            paths(HealthPaths.HEALTH_CHECK, HealthPaths.CHECK, HealthPaths.TEST),
            RuleCondition.MISSING_IN_TARGET,
            ERROR,
            false,
            "{source} checks the service's health, {target} does not: a hung service goes"
                + " unnoticed there.",
            "Add a health check to {target}."),
        row(
            "health-check-test",
            paths(HealthPaths.TEST),
            ERROR,
            true,
            "Health means something else: {here} in {source}, {there} in {target}.",
            "Check the same in both."),
        row(
            "health-check-timing",
            paths(HealthPaths.CHECK + ".*"),
            WARNING,
            true,
            "The health check is {here} in {source} and {there} in {target} at {path}:"
                + " failures show at other times.",
            "Use the timing of {target}."),
        row(
            "health-endpoints",
            paths(HealthPaths.HEALTH_CHECK + ".*"),
            WARNING,
            false,
            "What is expected of a healthy service differs at {path}.",
            "Expect the same in both."),
        row(
            "dependency-missing",
            paths(FieldPaths.DEPENDENCIES + "*"),
            RuleCondition.MISSING_IN_SOURCE,
            ERROR,
            true,
            "{target} starts the service after {name}, {source} does not.",
            "Add the dependency on {name}."),
        row(
            "dependency-extra",
            paths(FieldPaths.DEPENDENCIES + "*"),
            RuleCondition.MISSING_IN_TARGET,
            ERROR,
            false,
            "{source} starts the service after {name}, {target} does not: the order is not guaranteed there.",
            "Add the dependency to {target}, or make the service wait by itself."),
        row(
            "dependency-condition",
            paths(FieldPaths.DEPENDENCIES + "*." + FieldPaths.CONDITION),
            ERROR,
            true,
            "The service waits for {name} until {here} in {source}, until {there} in {target}.",
            "Wait for the same condition."),
        row(
            "dependency-option",
            paths(FieldPaths.DEPENDENCIES + "*"),
            WARNING,
            true,
            "The dependency differs at {path} ({here} against {there}).",
            "Set it as {target} does."));
  }
}
