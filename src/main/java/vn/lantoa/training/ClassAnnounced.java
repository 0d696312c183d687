package vn.lantoa.training;

/** A class was announced: those it concerns may be told. */
public record ClassAnnounced(ClassId classId) {}
