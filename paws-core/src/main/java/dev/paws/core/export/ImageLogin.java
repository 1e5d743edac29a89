package dev.paws.core.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the user, the password and the database of a server in the variables that its image reads.
 * Variables of the official images go first, then those of Bitnami's.
 */
final class ImageLogin {
  /** What a property may ask for. */
  static final String USERNAME = "username";

  static final String PASSWORD = "password";
  static final String DATABASE = "database";
  private static final String SOURCE = "source";

  private ImageLogin() {}

  /** Reads the variables of a service. */
  @FunctionalInterface
  interface Reader {
    /** Returns what is known, by {@link #USERNAME}, {@link #PASSWORD} and {@link #DATABASE}. */
    Map<String, Fact> read(Map<String, String> environment);
  }

  /**
   * A value.
   *
   * @param variable the variable of the service that holds it; empty if none does
   */
  record Fact(String value, Optional<String> variable) {
    static Fact literal(String value) {
      return new Fact(value, Optional.empty());
    }
  }

  private static final class Facts {
    private final Map<String, String> environment;
    private final Map<String, Fact> found = new LinkedHashMap<>();

    Facts(Map<String, String> environment) {
      this.environment = environment;
    }

    boolean has(String variable) {
      return !environment.getOrDefault(variable, "").isEmpty();
    }

    /** Takes the first variable that is set. */
    Facts first(String what, String... variables) {
      for (String variable : variables) {
        if (has(variable) && !found.containsKey(what)) {
          found.put(what, new Fact(environment.getOrDefault(variable, ""), Optional.of(variable)));
        }
      }
      return this;
    }

    Facts otherwise(String what, String value) {
      found.putIfAbsent(what, Fact.literal(value));
      return this;
    }

    Map<String, Fact> facts() {
      return found;
    }
  }

  static Map<String, Fact> none(Map<String, String> environment) {
    return Map.of();
  }

  static Map<String, Fact> postgresql(Map<String, String> environment) {
    Facts facts =
        new Facts(environment)
            .first(USERNAME, "POSTGRES_USER", "POSTGRESQL_USERNAME")
            .otherwise(USERNAME, "postgres")
            .first(PASSWORD, "POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD")
            .first(DATABASE, "POSTGRES_DB", "POSTGRESQL_DATABASE");
    Fact user = facts.found.get(USERNAME);
    if (user != null) {
      facts.found.putIfAbsent(DATABASE, user); // the image names the database after the user
    }
    return facts.facts();
  }

  static Map<String, Fact> mysql(Map<String, String> environment) {
    Facts facts = new Facts(environment).first(DATABASE, "MYSQL_DATABASE", "MARIADB_DATABASE");
    boolean user = facts.has("MYSQL_USER") || facts.has("MARIADB_USER");
    return user
        ? facts
            .first(USERNAME, "MYSQL_USER", "MARIADB_USER")
            .first(PASSWORD, "MYSQL_PASSWORD", "MARIADB_PASSWORD")
            .facts()
        : facts
            .otherwise(USERNAME, "root")
            .first(PASSWORD, "MYSQL_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD")
            .facts();
  }

  static Map<String, Fact> oracle(Map<String, String> environment) {
    Facts facts =
        new Facts(environment).first(DATABASE, "ORACLE_DATABASE").otherwise(DATABASE, "FREEPDB1");
    return facts.has("APP_USER")
        ? facts.first(USERNAME, "APP_USER").first(PASSWORD, "APP_USER_PASSWORD").facts()
        : facts.otherwise(USERNAME, "system").first(PASSWORD, "ORACLE_PASSWORD").facts();
  }

  static Map<String, Fact> sqlServer(Map<String, String> environment) {
    return new Facts(environment)
        .otherwise(USERNAME, "sa")
        .first(PASSWORD, "MSSQL_SA_PASSWORD", "SA_PASSWORD")
        .facts();
  }

  static Map<String, Fact> redis(Map<String, String> environment) {
    return new Facts(environment).first(PASSWORD, "REDIS_PASSWORD", "VALKEY_PASSWORD").facts();
  }

  static Map<String, Fact> mongodb(Map<String, String> environment) {
    Facts facts =
        new Facts(environment)
            .first(USERNAME, "MONGO_INITDB_ROOT_USERNAME", "MONGODB_INITDB_ROOT_USERNAME")
            .first(PASSWORD, "MONGO_INITDB_ROOT_PASSWORD", "MONGODB_INITDB_ROOT_PASSWORD")
            .first(DATABASE, "MONGO_INITDB_DATABASE", "MONGODB_INITDB_DATABASE")
            .otherwise(DATABASE, "test");
    if (facts.found.containsKey(USERNAME)) {
      facts.otherwise(SOURCE, "admin"); // where the image creates its first user
    }
    return facts.facts();
  }

  static Map<String, Fact> rabbitmq(Map<String, String> environment) {
    return new Facts(environment)
        .first(USERNAME, "RABBITMQ_DEFAULT_USER", "RABBITMQ_USERNAME")
        .otherwise(USERNAME, "guest")
        .first(PASSWORD, "RABBITMQ_DEFAULT_PASS", "RABBITMQ_PASSWORD")
        .otherwise(PASSWORD, "guest")
        .first(DATABASE, "RABBITMQ_DEFAULT_VHOST", "RABBITMQ_VHOST")
        .facts();
  }

  static Map<String, Fact> elasticsearch(Map<String, String> environment) {
    Facts facts =
        new Facts(environment).first(PASSWORD, "ELASTIC_PASSWORD", "ELASTICSEARCH_PASSWORD");
    return facts.found.isEmpty() ? facts.facts() : facts.otherwise(USERNAME, "elastic").facts();
  }

  /** {@code NEO4J_AUTH} is {@code USER/PASSWORD}, or {@code none}. */
  static Map<String, Fact> neo4j(Map<String, String> environment) {
    String login = environment.getOrDefault("NEO4J_AUTH", "");
    int slash = login.indexOf('/');
    return slash < 0
        ? Map.of()
        : Map.of(
            USERNAME,
            Fact.literal(login.substring(0, slash)),
            PASSWORD,
            Fact.literal(login.substring(slash + 1)));
  }

  static Map<String, Fact> cassandra(Map<String, String> environment) {
    return new Facts(environment)
        .first(DATABASE, "CASSANDRA_DC", "CASSANDRA_DATACENTER")
        .otherwise(DATABASE, "datacenter1")
        .first(USERNAME, "CASSANDRA_USER")
        .first(PASSWORD, "CASSANDRA_PASSWORD")
        .facts();
  }

  static Map<String, Fact> activemq(Map<String, String> environment) {
    return new Facts(environment)
        .first(USERNAME, "ACTIVEMQ_CONNECTION_USER", "ACTIVEMQ_USERNAME")
        .first(PASSWORD, "ACTIVEMQ_CONNECTION_PASSWORD", "ACTIVEMQ_PASSWORD")
        .facts();
  }

  static Map<String, Fact> artemis(Map<String, String> environment) {
    return new Facts(environment)
        .first(USERNAME, "ARTEMIS_USER")
        .otherwise(USERNAME, "artemis")
        .first(PASSWORD, "ARTEMIS_PASSWORD")
        .otherwise(PASSWORD, "artemis")
        .facts();
  }

  static Map<String, Fact> ldap(Map<String, String> environment) {
    Facts facts =
        new Facts(environment)
            .first(DATABASE, "LDAP_BASE_DN", "LDAP_ROOT")
            .first(PASSWORD, "LDAP_ADMIN_PASSWORD")
            .otherwise(PASSWORD, "admin");
    String domain = environment.getOrDefault("LDAP_DOMAIN", "example.org");
    facts.otherwise(DATABASE, "dc=" + domain.replace(".", ",dc="));
    Fact base = facts.found.get(DATABASE);
    if (base != null) {
      String admin = environment.getOrDefault("LDAP_ADMIN_USERNAME", "admin");
      facts.otherwise(USERNAME, "cn=" + admin + "," + base.value());
    }
    return facts.facts();
  }

  /** Which realm an application uses is its own affair, so this is only the first one. */
  static Map<String, Fact> keycloak(Map<String, String> environment) {
    return Map.of(DATABASE, Fact.literal("master"));
  }
}
