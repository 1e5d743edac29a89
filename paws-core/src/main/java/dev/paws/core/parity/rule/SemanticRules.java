package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.field.SemanticPaths.CONSISTENCY;
import static dev.paws.core.parity.field.SemanticPaths.PARAMETERS;
import static dev.paws.core.parity.rule.RuleRow.paths;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import dev.paws.core.parity.field.KubernetesPaths;
import java.util.List;

/** Rows for parameters, for contradictions within an environment, and for fields of Kubernetes. */
final class SemanticRules {
  private SemanticRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "parameter-major-version",
            paths(PARAMETERS + "*.major_version"),
            CRITICAL,
            false,
            "{subject} has version {here} in {source} and {there} in {target}: another"
                + " major version has other formats, defaults and features.",
            "Use the version of {target}."),
        row(
            "parameter-version",
            paths(PARAMETERS + "*.version"),
            ERROR,
            false,
            "{subject} has version {here} in {source} and {there} in {target}: fixes and"
                + " defaults differ.",
            "Use the version of {target}."),
        row(
            "parameter-cluster",
            paths(
                PARAMETERS + "etcd.cluster_size",
                PARAMETERS + "sentinel.count",
                PARAMETERS + "sentinel.quorum"),
            CRITICAL,
            false,
            "{path} is {here} in {source} and {there} in {target}: the cluster survives"
                + " other failures.",
            "Use the size and quorum of {target}."),
        row(
            "parameter-persistence",
            paths(PARAMETERS + "redis.appendonly"),
            CRITICAL,
            false,
            "{path} is {here} in {source} and {there} in {target}: only one of them keeps"
                + " its data over a restart.",
            "Keep data as {target} does."),
        row(
            "parameter-snapshots-off",
            paths(PARAMETERS + "redis.save"),
            RuleCondition.ONE_IS_EMPTY,
            CRITICAL,
            false,
            "{path} is {here} in {source} and {there} in {target}: only one of them keeps"
                + " its data over a restart.",
            "Keep data as {target} does."),
        row(
            "parameter-durability",
            paths(
                PARAMETERS + "postgresql.synchronous_commit",
                PARAMETERS + "patroni.synchronous_mode",
                PARAMETERS + "patroni.maximum_lag_on_failover",
                PARAMETERS + "redis.appendfsync",
                PARAMETERS + "redis.save",
                PARAMETERS + "redis.maxmemory_policy"),
            ERROR,
            false,
            "{path} is {here} in {source} and {there} in {target}: a failure loses other"
                + " data, and writes fail at other times.",
            "Use {there} in {source}."),
        row(
            "parameter-timing",
            paths(
                PARAMETERS + "patroni.*",
                PARAMETERS + "etcd.heartbeat_interval",
                PARAMETERS + "etcd.election_timeout",
                PARAMETERS + "sentinel.down_after",
                PARAMETERS + "sentinel.failover_timeout"),
            WARNING,
            false,
            "{path} is {here} in {source} and {there} in {target}: failures are noticed"
                + " and healed at other times.",
            "Use {there} in {source}, at least in tests of failover."),
        row(
            "parameter-capacity",
            paths(
                PARAMETERS + "postgresql.max_connections",
                PARAMETERS + "postgresql.shared_buffers",
                PARAMETERS + "redis.maxmemory"),
            WARNING,
            false,
            "{path} is {here} in {source} and {there} in {target}: limits are reached at other loads.",
            "Nothing to do if the machine is smaller; else use {there}."),
        row(
            "parameter-profiles",
            paths(PARAMETERS + "spring.profiles"),
            WARNING,
            false,
            "The profiles {here} are active in {source} and {there} in {target}: other beans and"
                + " settings are in use.",
            "Use the same profiles, apart from the one that names the environment."),
        row(
            "etcd-size",
            paths(CONSISTENCY + "etcd.size"),
            CRITICAL,
            false,
            "{subject} is configured for another number of etcd members than exist ({here}"
                + " against {there}): the cluster may never form, or survives fewer failures than it seems.",
            "List exactly the members that run in ETCD_INITIAL_CLUSTER (--initial-cluster)."),
        row(
            "etcd-even",
            paths(CONSISTENCY + "etcd.even"),
            CRITICAL,
            false,
            "An even number of etcd members survives no more failures than one fewer does.",
            "Run 3 or 5 members."),
        row(
            "etcd-election",
            paths(CONSISTENCY + "etcd.election_timeout"),
            ERROR,
            false,
            "etcd's election timeout is less than five heartbeats: etcd refuses to start.",
            "Set the election timeout to 10 heartbeats."),
        row(
            "sentinel-quorum-too-high",
            paths(CONSISTENCY + "sentinel.quorum"),
            CRITICAL,
            false,
            "The quorum is above the number of Sentinels: no failover ever happens.",
            "Set the quorum to more than half of the Sentinels."),
        row(
            "sentinel-quorum-too-low",
            paths(CONSISTENCY + "sentinel.quorum"),
            CRITICAL,
            false,
            "The quorum is not above half of the Sentinels: a minority can call a healthy server down.",
            "Set the quorum to more than half of the Sentinels."),
        row(
            "sentinel-even",
            paths(CONSISTENCY + "sentinel.even"),
            ERROR,
            false,
            "An even number of Sentinels survives no more failures than one fewer does.",
            "Run 3 or 5 Sentinels."),
        row(
            "patroni-ttl",
            paths(CONSISTENCY + "patroni.ttl"),
            ERROR,
            false,
            "Patroni's ttl is less than loop_wait and twice retry_timeout: a leader that is only"
                + " slow loses its key.",
            "Raise ttl, or lower loop_wait or retry_timeout."),
        row(
            "image-version-inside",
            paths(CONSISTENCY + "image.major"),
            CRITICAL,
            false,
            "The image's tag names another major version than the image contains ({here}"
                + " against {there}).",
            "Tag the image with the version that runs in it."),
        row(
            "placeholder-password",
            paths(CONSISTENCY + "password.*"),
            CRITICAL,
            false,
            "{name} of {subject} is a placeholder or a well-known default.",
            "Set {name} to a secret from the deployment's secrets."),
        row(
            "kubernetes-tls",
            paths(KubernetesPaths.INGRESS + "*." + KubernetesPaths.TLS),
            CRITICAL,
            false,
            "{name} uses TLS in one environment only: certificates and redirects are never"
                + " tested in the other.",
            "Give the Ingress the same tls in both."),
        row(
            "kubernetes-exposure",
            paths(
                KubernetesPaths.SERVICES + "*",
                KubernetesPaths.SERVICE_OPTIONS + "*",
                KubernetesPaths.INGRESS + "*",
                KubernetesPaths.INGRESS_OPTIONS + "*"),
            ERROR,
            false,
            "The way to the service differs at {path} ({here} against {there}).",
            "Give both the same Services and Ingresses."),
        row(
            "kubernetes-rights",
            paths(
                KubernetesPaths.ALL + "*.securityContext.runAsNonRoot",
                KubernetesPaths.ALL + "*." + KubernetesPaths.SECCOMP_PROFILE,
                KubernetesPaths.ALL + "*.securityContext.fsGroup",
                KubernetesPaths.ALL + "*.securityContext.procMount",
                KubernetesPaths.ALL + "*.securityContext.seLinuxOptions",
                KubernetesPaths.ALL + "*.securityContext.appArmorProfile"),
            CRITICAL,
            false,
            "Rights of the pod differ at {path} ({here} in {source}, {there} in {target}): what works"
                + " here may be refused there, or be unsafe.",
            "Run with the rights of {target}."),
        row(
            "kubernetes-suspended",
            paths(KubernetesPaths.WORKLOAD + "suspend", KubernetesPaths.JOB + "suspend"),
            CRITICAL,
            false,
            "{subject} is suspended in one environment only: there it never runs.",
            "Suspend it in both, or in none."),
        row(
            "kubernetes-network-policy",
            paths(KubernetesPaths.NETWORK_POLICY + "*"),
            CRITICAL,
            false,
            "The NetworkPolicy {name} differs: connections that work in one environment are refused in"
                + " the other.",
            "Give both the same NetworkPolicies."),
        row(
            "kubernetes-role",
            paths(KubernetesPaths.ROLE + "*"),
            CRITICAL,
            false,
            "The service account's rights by {name} differ ({here} in {source}, {there} in {target}):"
                + " calls of the API that work in one environment are refused in the other.",
            "Give both the same Roles and bindings."),
        row(
            "kubernetes-annotation",
            paths(KubernetesPaths.POD_ANNOTATIONS + "*"),
            INFO,
            false,
            "An annotation of the pod differs; only tools that read it behave differently.",
            "Nothing to do, unless a mesh or monitoring reads the annotation."),
        row(
            "kubernetes-probe",
            paths(KubernetesPaths.CONTAINER + "*Probe.*"),
            WARNING,
            false,
            "A probe differs at {path} ({here} against {there}): pods are restarted or"
                + " left out at other times.",
            "Use the same probe in both."),
        row(
            "kubernetes-storage",
            paths(KubernetesPaths.OF_VOLUME + "*", KubernetesPaths.MEDIUM + "*"),
            WARNING,
            false,
            "Storage differs at {path} ({here} against {there}).",
            "Nothing to do if the environment is smaller; else claim the same."),
        row(
            "kubernetes-field",
            paths(KubernetesPaths.ALL + "*"),
            WARNING,
            false,
            "The manifests differ at {path} ({here} against {there}).",
            "Align the manifests, or accept the difference."));
  }
}
