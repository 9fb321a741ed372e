package org.midilake.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that never fails holds nothing: each must find what is planted for it. */
class PlantedViolationsTest {
  private static final String PLANTED = ArchitectureTest.ROOT + ".planted";

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsPlantedViolation() {
    JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
    return ArchitectureTest.rulesBelow(PLANTED)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(),
                    () -> assertThat(rule.rule().evaluate(planted).hasViolation()).isTrue()));
  }
}
