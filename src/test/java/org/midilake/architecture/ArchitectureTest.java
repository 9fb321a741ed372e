package org.midilake.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  static final String ROOT = "org.midilake";

  @TestFactory
  Stream<DynamicTest> theProgramKeepsEveryRule() {
    JavaClasses program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    return rulesBelow(ROOT).map(rule -> rule.test(program));
  }

  static Stream<NamedRule> rulesBelow(String root) {
    return Stream.of(PackageRules.below(root), CodeRules.below(root))
        .map(Map::entrySet)
        .flatMap(entries -> entries.stream())
        .map(entry -> new NamedRule(entry.getKey(), entry.getValue()));
  }

  record NamedRule(String name, ArchRule rule) {
    DynamicTest test(JavaClasses classes) {
      return DynamicTest.dynamicTest(name, () -> rule.check(classes));
    }
  }
}
