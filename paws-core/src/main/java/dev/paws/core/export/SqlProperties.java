package dev.paws.core.export;

/** The properties of SQL databases, which differ only in their addresses. */
final class SqlProperties {
  private SqlProperties() {}

  /** Returns the lines for Spring Boot, with JDBC and R2DBC. */
  static String spring(String jdbc, String r2dbc) {
    return """
        spring.datasource.url=%s
        spring.datasource.username=<username>
        spring.datasource.password=<password>
        spring.r2dbc.url=%s
        spring.r2dbc.username=<username>
        spring.r2dbc.password=<password>
        """
        .formatted(jdbc, r2dbc);
  }

  /** Returns the lines for Quarkus, with JDBC and the reactive clients. */
  static String quarkus(String jdbc, String reactive) {
    return """
        quarkus.datasource.jdbc.url=%s
        quarkus.datasource.reactive.url=%s
        quarkus.datasource.username=<username>
        quarkus.datasource.password=<password>
        """
        .formatted(jdbc, reactive);
  }
}
