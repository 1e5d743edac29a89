package dev.paws.core.parity.rule;

import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.RuleCondition;
import dev.paws.core.parity.field.FieldPaths;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides whether a condition of the table holds. */
final class Conditions {
  private static final Set<String> OFF =
      Set.of("false", "off", "no", "0", "disable", "disabled", "none", "plaintext", "insecure");
  private static final Pattern TLS = Pattern.compile("(^|.*_)(TLS|SSL|SSLMODE|HTTPS)(_.*|$)");

  /**
   * Words of a variable's name that switch TLS on or off, rather than name a file or version of it.
   */
  private static final Set<String> SWITCH_WORDS =
      Set.of(
          "on",
          "true",
          "yes",
          "1",
          "enable",
          "enabled",
          "require",
          "required",
          "prefer",
          "allow",
          "verify-ca",
          "verify-full",
          "verify");

  private static final Pattern ENVIRONMENT_NAME =
      Pattern.compile(
          "(.*_)?(ENV|ENVIRONMENT|STAGE|ENV_NAME|APP_ENV|NODE_ENV|RAILS_ENV|STACK_ENV|DEPLOYMENT)");
  private static final Pattern LOG_LEVEL =
      Pattern.compile("(.*_)?(LOG_?LEVEL|LOGLEVEL|VERBOSITY|LOG_VERBOSITY)(_.*)?|LOGGING_LEVEL_.*");
  private static final Pattern TIMING =
      Pattern.compile(
          "(.*_)?(TTL|TIMEOUT|INTERVAL|WAIT|DELAY|PERIOD|GRACE|EXPIRY|EXPIRES|AFTER|HEARTBEAT"
              + "|ELECTION|KEEPALIVE|DURATION)(_(MS|MILLIS|S|SEC|SECS|SECONDS|MIN|MINUTES|HOURS))?"
              + "(_.*)?");

  /** Stores whose next major version reads another format on disk. */
  private static final Set<String> STORES =
      Set.of(
          "postgres",
          "postgresql",
          "postgis",
          "timescaledb",
          "pgvector",
          "patroni",
          "spilo",
          "mysql",
          "mariadb",
          "percona",
          "mongo",
          "mongodb",
          "redis",
          "valkey",
          "keydb",
          "etcd",
          "cassandra",
          "scylla",
          "clickhouse",
          "elasticsearch",
          "opensearch",
          "kafka",
          "zookeeper",
          "rabbitmq",
          "nats",
          "minio",
          "consul",
          "vault",
          "cockroach",
          "memcached",
          "solr",
          "neo4j",
          "influxdb",
          "couchdb");

  private Conditions() {}

  static boolean holds(RuleCondition condition, RuleSubject found) {
    Optional<Fact> here = found.here();
    Optional<Fact> there = found.there();
    boolean both = here.isPresent() && there.isPresent();
    return switch (condition) {
      case ALWAYS -> true;
      case MISSING_IN_SOURCE -> here.isEmpty();
      case MISSING_IN_TARGET, SOURCE_ONLY_PUBLISHED -> there.isEmpty();
      case BOTH_PRESENT -> both;
      case SECRET ->
          both
              && (here.get().secret() || there.get().secret())
              && SecretAddress.differsOnlyInSecrets(here.get(), there.get());
      case EMPTY_IN_SOURCE -> isEmptySecret(here, there);
      case EMPTY_IN_TARGET -> isEmptySecret(there, here);
      case ONE_SIDED -> !both;
      case ONE_IS_ZERO -> both && isZero(here.get()) != isZero(there.get());
      case ONE_IS_EMPTY -> isNothing(here) != isNothing(there);
      case DATA_STORE_MAJOR ->
          both
              && sameImage(found)
              && !ImageVersions.sameMajor(text(here), text(there))
              && isStore(found);
      case SAME_MAJOR -> both && sameImage(found);
      case OTHER_IMAGE -> both && !sameImage(found);
      case CLUSTER_MEMBER ->
          Set.of(Role.ETCD, Role.PATRONI, Role.REDIS, Role.REDIS_SENTINEL).contains(found.role())
              || (found.type() == ServiceDefinition.Type.INFRASTRUCTURE
                  && found.role() == Role.AUXILIARY);
      case TLS_SWITCH -> isTlsSwitch(found);
      case NAMES_ENVIRONMENT -> matches(ENVIRONMENT_NAME, found);
      case LOG_LEVEL -> matches(LOG_LEVEL, found);
      case TIMING -> both && matches(TIMING, found);
      case PERSISTENCE_LOST -> both;
      case KEEPS_DATA -> mounted(found).contains("volume");
      case IN_MEMORY -> mounted(found).contains("tmpfs");
      case MORE_RIGHTS_IN_SOURCE -> there.isEmpty();
    };
  }

  private static boolean sameImage(RuleSubject found) {
    return ImageVersions.repository(text(found.here()))
        .equals(ImageVersions.repository(text(found.there())));
  }

  private static boolean isStore(RuleSubject found) {
    String repository = ImageVersions.repository(text(found.there()));
    return Set.of(Role.ETCD, Role.PATRONI, Role.REDIS, Role.REDIS_SENTINEL).contains(found.role())
        || Stream.of(repository.split("[-_./]", -1)).anyMatch(STORES::contains);
  }

  private static boolean isTlsSwitch(RuleSubject found) {
    boolean named = TLS.matcher(variable(found)).matches();
    List<String> values =
        Stream.of(found.here(), found.there())
            .flatMap(Optional::stream)
            .map(fact -> String.valueOf(fact.value().plain()).toLowerCase(Locale.ROOT))
            .map(value -> named && !value.contains("=") ? value : SecretAddress.tls(value))
            .toList();
    boolean off = values.stream().anyMatch(OFF::contains) || (named && values.size() < 2);
    return off
        && values.stream().anyMatch(SWITCH_WORDS::contains)
        && values.stream().allMatch(v -> OFF.contains(v) || SWITCH_WORDS.contains(v));
  }

  private static boolean isEmptySecret(Optional<Fact> empty, Optional<Fact> set) {
    return empty.isPresent()
        && set.isPresent()
        && (empty.get().secret() || set.get().secret())
        && isBlank(empty)
        && !isBlank(set);
  }

  private static boolean isBlank(Optional<Fact> fact) {
    return fact.filter(it -> String.valueOf(it.value().plain()).isBlank()).isPresent();
  }

  /** An empty setting is left out of the parameters; one that nobody set has its default. */
  private static boolean isNothing(Optional<Fact> fact) {
    return fact.isEmpty()
        || isBlank(fact)
        || (fact.get().value() instanceof NormalValue.Ordered list && list.items().isEmpty());
  }

  private static boolean isZero(Fact fact) {
    return fact.value() instanceof NormalValue.Amount amount && amount.number().signum() == 0;
  }

  private static boolean matches(Pattern pattern, RuleSubject found) {
    return pattern.matcher(variable(found)).matches();
  }

  private static String variable(RuleSubject found) {
    String path = found.path();
    String name =
        path.startsWith(FieldPaths.ENVIRONMENT)
            ? path.substring(FieldPaths.ENVIRONMENT.length())
            : path;
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Returns the types of mounts on both sides. */
  private static List<String> mounted(RuleSubject found) {
    return Stream.of(found.here(), found.there())
        .flatMap(Optional::stream)
        .map(Fact::value)
        .map(
            value ->
                value instanceof NormalValue.Named named
                    ? named.entries().getOrDefault("type", new NormalValue.Text("")).plain()
                    : value.plain())
        .map(String::valueOf)
        .toList();
  }

  /** Returns the value as it was written. The tag names the version even if a digest follows it. */
  private static String text(Optional<Fact> fact) {
    return fact.map(Fact::shown).orElse("");
  }
}
