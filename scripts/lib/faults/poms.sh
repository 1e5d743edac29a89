# shellcheck shell=bash
# POMs of builds that use Paws. Sourced by the faults that hurt whole builds.

pom_head() { # ARTIFACT [PACKAGING]
  cat <<XML
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dev.paws.faults</groupId>
  <artifactId>$1</artifactId>
  <version>1.0</version>
  <packaging>${2:-pom}</packaging>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
XML
}

# Paws, bound to its phases; configuration as XML. Loaded as an extension of the build where EXTENSIONS says so.
pom_paws() { # GOALS CONFIGURATION
  local goal
  cat <<XML
      <plugin>
        <groupId>dev.paws</groupId>
        <artifactId>paws-maven-plugin</artifactId>
        <version>0.1.0-SNAPSHOT</version>
        ${EXTENSIONS:+<extensions>true</extensions>}
        <executions>
          <execution>
            <goals>$(for goal in $1; do printf '<goal>%s</goal>' "$goal"; done)</goals>
            <configuration><volumes>true</volumes><settle>0</settle>${2:-}</configuration>
          </execution>
        </executions>
      </plugin>
XML
}

# Another plugin in a phase: one that fails, or one that takes a minute, as tests do.
pom_enforcer() { # PHASE RULE
  cat <<XML
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-enforcer-plugin</artifactId>
        <version>3.6.2</version>
        <executions>
          <execution>
            <phase>$1</phase>
            <goals><goal>enforce</goal></goals>
            <configuration><rules>$2</rules></configuration>
          </execution>
        </executions>
      </plugin>
XML
}

FAILS='<alwaysFail><message>as a failing test does</message></alwaysFail>'
LASTS='<evaluateBeanshell><condition>System.out.println("the tests go on"); Thread.sleep(60000); true</condition></evaluateBeanshell>'

# A test that fails, run by Surefire or Failsafe in the phase integration-test.
pom_tests() { # surefire|failsafe
  local version
  version=$(sed -n 's|.*<surefire.version>\(.*\)</surefire.version>.*|\1|p' "$ROOT/pom.xml")
  cat <<XML
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-$1-plugin</artifactId>
        <version>$version</version>
        <executions>
          <execution>
            <id>tests</id>
            <phase>integration-test</phase>
            <goals>$(if [[ $1 == surefire ]]; then echo '<goal>test</goal>'; else echo '<goal>integration-test</goal>'; fi)</goals>
          </execution>
$(if [[ $1 == failsafe ]]; then echo '<execution><id>judge</id><goals><goal>verify</goal></goals></execution>'
   else echo '<execution><id>default-test</id><phase>none</phase></execution>'; fi)
        </executions>
      </plugin>
XML
}

pom_junit() {
  local version
  version=$(sed -n 's|.*<junit.version>\(.*\)</junit.version>.*|\1|p' "$ROOT/pom.xml")
  cat <<XML
  <dependencies>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>$version</version>
      <scope>test</scope>
    </dependency>
  </dependencies>
XML
}

pom_plugins() { # the plugins of a jar in the versions that the build of Paws uses
  cat <<XML
    <pluginManagement>
      <plugins>
        <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
        <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
        <plugin><artifactId>maven-jar-plugin</artifactId><version>3.5.0</version></plugin>
        <plugin><artifactId>maven-surefire-plugin</artifactId><version>$(sed -n 's|.*<surefire.version>\(.*\)</surefire.version>.*|\1|p' "$ROOT/pom.xml")</version></plugin>
      </plugins>
    </pluginManagement>
XML
}
