package vn.lantoa.training.tests;

import java.io.Serializable;

/**
 * One choice of a question, or what an end of a scale means.
 *
 * @param id stays when the question is changed or translated, so that answers in several languages
 *     add up; 1 to 99, on a scale the number itself
 */
public record Choice(int id, String text) implements Serializable {}
