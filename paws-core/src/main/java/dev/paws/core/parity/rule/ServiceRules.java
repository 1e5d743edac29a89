package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import java.util.List;

/** Rows about services as a whole: existence, size, image, process, life cycle, logs, build. */
final class ServiceRules {
  private ServiceRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "service-missing-in-source",
            "service",
            RuleCondition.MISSING_IN_SOURCE,
            CRITICAL,
            false,
            "{subject} runs in {target} but not in {source}: whatever depends on it is never tried here.",
            "Add {subject} to {source}, or map it to its counterpart under services in paws.yaml."),
        row(
            "service-missing-in-target",
            "service",
            RuleCondition.MISSING_IN_TARGET,
            CRITICAL,
            false,
            "{subject} runs in {source} but not in {target}: what relies on it fails there.",
            "Deploy {subject} to {target}, map it under services in paws.yaml, or ignore it if it is a tool for development."),
        row(
            "cluster-size",
            "instances",
            RuleCondition.CLUSTER_MEMBER,
            CRITICAL,
            true,
            "The cluster has {here} members in {source} and {there} in {target}: quorum, failover and load behave differently.",
            "Run as many members in {source} as {target} has."),
        row(
            "instances",
            "instances",
            WARNING,
            true,
            "{here} instances run in {source} and {there} in {target}: sessions, locks and scheduled jobs may behave differently.",
            "Run {there} instances, at least in integration tests (deploy.replicas)."),
        row(
            "image-major",
            FieldPaths.IMAGE,
            RuleCondition.DATA_STORE_MAJOR,
            CRITICAL,
            true,
            "{source} runs {here}, {target} runs {there}: another major version of a data store has other formats, defaults and features.",
            "Use {there} in {source}."),
        row(
            "image-version",
            FieldPaths.IMAGE,
            RuleCondition.SAME_MAJOR,
            ERROR,
            true,
            "{source} runs {here}, {target} runs {there}: fixes and defaults differ.",
            "Use {there} in {source}."),
        row(
            "image-other",
            FieldPaths.IMAGE,
            RuleCondition.OTHER_IMAGE,
            ERROR,
            true,
            "{source} runs {here}, {target} runs {there}: it is not the same program.",
            "Use {there} in {source}, or ignore the difference if both hold the same program."),
        row(
            "image-digest",
            "runtime.image_digest",
            ERROR,
            false,
            "The containers were made from different contents of the image ({here}, {there}).",
            "Pull or rebuild the image, and start the service again."),
        row(
            "platform",
            "container.platform",
            ERROR,
            true,
            "The image runs for {here} in {source} and for {there} in {target}: speed and native libraries differ.",
            "Set platform: {there}, or accept the difference for machines of another kind."),
        row(
            "command",
            "container.entrypoint container.command container.working_dir",
            ERROR,
            true,
            "The process is started differently: {here} in {source}, {there} in {target}.",
            "Start it as {target} does; what has to differ belongs into a variable."),
        row(
            "container-name",
            "container.name",
            INFO,
            false,
            "The container is called differently; only scripts that name containers see it.",
            "Nothing to do, unless something addresses the container by name."),
        row(
            "process",
            "container.init container.tty container.stdin_open",
            WARNING,
            true,
            "Signals, zombies or output are handled differently ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "runtime-kind",
            "container.runtime container.isolation container.credential_spec* container.use_api_socket* container.provider* container.models* container.sysctls.*",
            ERROR,
            true,
            "The container is set up differently at {path} ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "restart-policy",
            "lifecycle.restart",
            ERROR,
            true,
            "After a crash {source} does {here} and {target} does {there}: a failure that heals in one stays in the other.",
            "Set restart: {there}."),
        row(
            "hooks",
            "lifecycle.pre_start lifecycle.post_start lifecycle.pre_stop",
            ERROR,
            false,
            "What runs before or after the service differs.",
            "Run the same hooks in both."),
        row(
            "shutdown",
            "lifecycle.stop_signal lifecycle.stop_grace_period lifecycle.restart_delay lifecycle.restart_window",
            WARNING,
            true,
            "The service is stopped or started again in another way ({here} against {there}).",
            "Set it as {target} does, so that shutdown is tried as it happens there."),
        row(
            "start-options",
            "lifecycle.pull_policy lifecycle.profiles lifecycle.attach develop develop.* scale",
            INFO,
            false,
            "How the service is fetched or selected differs, not what runs.",
            "Nothing to do."),
        row(
            "logging",
            "logging logging.*",
            WARNING,
            true,
            "Logs go elsewhere or are kept differently ({here} against {there}).",
            "Use the same driver and limits, or accept it where the platform collects logs."),
        row(
            "labels",
            "labels.* annotations.*",
            INFO,
            true,
            "A label differs; only tools that read it behave differently.",
            "Nothing to do, unless a proxy or monitoring reads the label."),
        row(
            "build-only",
            "build",
            INFO,
            false,
            "Only one of the environments builds the image itself.",
            "Nothing to do, as long as the image's reference is the same."),
        row(
            "build",
            "build.*",
            ERROR,
            false,
            "The image is built differently at {path} ({here} against {there}).",
            "Build it alike, or build it once and deploy that image everywhere."),
        row(
            "deployment",
            "deploy.*",
            WARNING,
            false,
            "The orchestrator is told something else at {path} ({here} against {there}).",
            "Align it where both are deployed by the same orchestrator."),
        row(
            "runtime-restarts",
            "runtime.restart_count",
            WARNING,
            false,
            "The container was restarted {here} times: it failed on its way.",
            "Read its log (docker logs) and find out why it failed."),
        row(
            "runtime-state",
            "runtime.state",
            ERROR,
            false,
            "The container is {here}, it should be {there}.",
            "Read its log (docker logs), and start it again."),
        row(
            "runtime-health",
            "runtime.health",
            ERROR,
            false,
            "The container is {here}, it should be {there}.",
            "See what its health check says (docker inspect)."));
  }
}
