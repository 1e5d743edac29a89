package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.paths;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.RuntimePaths;
import java.util.List;

/** Rows for services as a whole: existence, size, image, process, life cycle, logs, build. */
final class ServiceRules {
  private ServiceRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "service-missing-in-source",
            paths(FieldPaths.SERVICE),
            RuleCondition.MISSING_IN_SOURCE,
            CRITICAL,
            false,
            "{subject} runs in {target} but not in {source}: anything that depends on it"
                + " is never tested here.",
            "Add {subject} to {source}, or map it to its counterpart under services in paws.yaml."),
        row(
            "service-missing-in-target",
            paths(FieldPaths.SERVICE),
            RuleCondition.MISSING_IN_TARGET,
            CRITICAL,
            false,
            "{subject} runs in {source} but not in {target}: anything that relies on it"
                + " fails there.",
            "Deploy {subject} to {target}, map it under services in paws.yaml, or ignore it if it is a tool for development."),
        row(
            "init-container",
            paths(FieldPaths.SERVICE),
            ERROR,
            false,
            "{subject} prepares its pod in one environment only: the files, rights or tables that it"
                + " sets up are not there in the other.",
            "Let {source} do the same before the service starts, with a service that others wait"
                + " for (service_completed_successfully)."),
        row(
            "no-instance",
            paths(FieldPaths.INSTANCES),
            RuleCondition.ONE_IS_ZERO,
            CRITICAL,
            true,
            "{here} instances run in {source} and {there} in {target}: in one of them the service does"
                + " not exist.",
            "Run {there} instances, or leave the service out of both."),
        row(
            "cluster-size",
            paths(FieldPaths.INSTANCES),
            RuleCondition.CLUSTER_MEMBER,
            CRITICAL,
            true,
            "The cluster has {here} members in {source} and {there} in {target}: quorum, failover and load behave differently.",
            "Run as many members in {source} as {target} has."),
        row(
            "instances",
            paths(FieldPaths.INSTANCES),
            WARNING,
            true,
            "{here} instances run in {source} and {there} in {target}: sessions, locks and scheduled jobs may behave differently.",
            "Run {there} instances, at least in integration tests (deploy.replicas)."),
        row(
            "image-major",
            paths(ContainerPaths.IMAGE),
            RuleCondition.DATA_STORE_MAJOR,
            CRITICAL,
            true,
            "{source} runs {here}, {target} runs {there}: another major version of a data store has other formats, defaults and features.",
            "Use {there} in {source}."),
        row(
            "image-version",
            paths(ContainerPaths.IMAGE),
            RuleCondition.SAME_MAJOR,
            ERROR,
            true,
            "{source} runs {here}, {target} runs {there}: fixes and defaults differ.",
            "Use {there} in {source}."),
        row(
            "image-other",
            paths(ContainerPaths.IMAGE),
            RuleCondition.OTHER_IMAGE,
            ERROR,
            true,
            "{source} runs {here}, {target} runs {there}: it is not the same program.",
            "Use {there} in {source}, or ignore the difference if both hold the same program."),
        row(
            "image-digest",
            paths(RuntimePaths.IMAGE_DIGEST),
            ERROR,
            false,
            "The containers were created from different contents of the image ({here},"
                + " {there}).",
            "Pull or rebuild the image, and start the service again."),
        row(
            "platform",
            paths(ContainerPaths.PLATFORM),
            ERROR,
            true,
            "The image is for {here} in {source} and for {there} in {target}: speed and"
                + " native libraries differ.",
            "Set platform: {there}, or accept the difference for machines of another kind."),
        row(
            "command",
            paths(ContainerPaths.ENTRYPOINT, ContainerPaths.COMMAND, ContainerPaths.WORKING_DIR),
            ERROR,
            true,
            "The process is started differently: {here} in {source}, {there} in {target}.",
            "Start it as {target} does; put what must differ into a variable."),
        row(
            "container-name",
            paths(ContainerPaths.NAME),
            INFO,
            false,
            "The container has another name; only scripts that use the name notice it.",
            "Nothing to do, unless a script uses the container's name."),
        row(
            "process",
            paths(ContainerPaths.INIT, ContainerPaths.TTY, ContainerPaths.STDIN_OPEN),
            WARNING,
            true,
            "Signals, zombies or output are handled differently ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "runtime-kind",
            paths(
                ContainerPaths.RUNTIME,
                ContainerPaths.ISOLATION,
                ContainerPaths.CREDENTIAL_SPEC + "*",
                ContainerPaths.USE_API_SOCKET + "*",
                ContainerPaths.PROVIDER + "*",
                ContainerPaths.MODELS + "*",
                ContainerPaths.SYSCTLS + "*"),
            ERROR,
            true,
            "The container is set up differently at {path} ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "restart-policy",
            paths(LifecyclePaths.RESTART),
            ERROR,
            true,
            "After a crash {source} does {here} and {target} does {there}: a failure that heals in one stays in the other.",
            "Set restart: {there}."),
        row(
            "hooks",
            paths(LifecyclePaths.PRE_START, LifecyclePaths.POST_START, LifecyclePaths.PRE_STOP),
            ERROR,
            false,
            "What runs before or after the service differs.",
            "Run the same hooks in both."),
        row(
            "shutdown",
            paths(
                LifecyclePaths.STOP_SIGNAL,
                LifecyclePaths.STOP_GRACE_PERIOD,
                LifecyclePaths.RESTART_DELAY,
                LifecyclePaths.RESTART_WINDOW),
            WARNING,
            true,
            "The service is stopped or started again in another way ({here} against {there}).",
            "Set it as {target} does, so that shutdown is tested as it happens there."),
        row(
            "start-options",
            paths(
                LifecyclePaths.PULL_POLICY,
                LifecyclePaths.PROFILES,
                LifecyclePaths.ATTACH,
                FieldPaths.DEVELOP,
                FieldPaths.DEVELOP + ".*",
                FieldPaths.SCALE),
            INFO,
            false,
            "How the service is fetched or selected differs, not what runs.",
            "Nothing to do."),
        row(
            "logging",
            paths(FieldPaths.LOGGING, FieldPaths.LOGGING + ".*"),
            WARNING,
            true,
            "Logs go elsewhere or are kept differently ({here} against {there}).",
            "Use the same driver and limits, or accept it where the platform collects logs."),
        row(
            "labels",
            paths(FieldPaths.LABELS + "*", FieldPaths.ANNOTATIONS + "*"),
            INFO,
            true,
            "A label differs; only tools that read it behave differently.",
            "Nothing to do, unless a proxy or monitoring reads the label."),
        row(
            "build-only",
            paths(FieldPaths.BUILD),
            INFO,
            false,
            "Only one of the environments builds the image itself.",
            "Nothing to do, as long as the image's reference is the same."),
        row(
            "build-against-image",
            paths(FieldPaths.BUILD),
            WARNING,
            false,
            "One environment builds the image and the other one pulls it ({here} in {source}, {there} in"
                + " {target}): they hold the same program only if both come from one commit.",
            "Give the built image the name that is pulled (image: beside build:), and test the pulled one"
                + " before it is deployed."),
        row(
            "build",
            paths(FieldPaths.BUILD + ".*"),
            ERROR,
            false,
            "The image is built differently at {path} ({here} against {there}).",
            "Build it the same way, or build it once and deploy that image everywhere."),
        row(
            "deployment",
            paths(FieldPaths.DEPLOY + "*"),
            WARNING,
            false,
            "The orchestrator gets other instructions at {path} ({here} against {there}).",
            "Align it if the same orchestrator deploys both."),
        row(
            "runtime-restarts",
            paths(RuntimePaths.RESTART_COUNT),
            WARNING,
            false,
            "A container was restarted {value} times in {holder}: it has failed before.",
            "Read its log (docker logs) and find out why it failed."),
        row(
            "runtime-state",
            paths(RuntimePaths.STATE),
            ERROR,
            false,
            "A container should be running, but is {value} in {holder}.",
            "Read its log (mvn paws:logs -Dpaws.services={subject}), and bring it up again"
                + " (mvn paws:up)."),
        row(
            "runtime-alias",
            paths(RuntimePaths.MISSING_ALIAS + "*"),
            ERROR,
            false,
            "A container has lost the name {value} on the network {name} in {holder}: other services do"
                + " not reach it there.",
            "Create the container again (mvn paws:up -Dpaws.recreate=always)."),
        row(
            "runtime-health",
            paths(RuntimePaths.HEALTH),
            ERROR,
            false,
            "A container should be healthy, but is {value} in {holder}.",
            "See what its health check says (mvn paws:status)."));
  }
}
