package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.List;

/**
 * A rule that a plan breaks.
 *
 * @param details the arguments of the rule's sentence
 */
public record Warning(PlanRule rule, List<String> details) implements Serializable {}
