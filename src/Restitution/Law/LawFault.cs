namespace Restitution.Law;

/// <summary>What is wrong with a law file.</summary>
/// <param name="Id">The id of the file, from its path.</param>
/// <param name="LineNumber">From 1; null where the fault is of the file as a whole.</param>
public sealed record LawFault(LawFaultKind Kind, string Id, int? LineNumber, string Found, string Wanted)
{
    public override string ToString() => LineNumber is { } line
        ? FormattableString.Invariant($"law file {Id}, line {line}: found {Found}; wanted {Wanted}")
        : $"law file {Id}: found {Found}; wanted {Wanted}";
}

/// <summary>The kinds of fault. Numbers are not reused.</summary>
public enum LawFaultKind
{
    NotJson = 1,
    UnknownProperty = 2,
    PropertyMissing = 3,
    PropertyTwice = 4,
    WrongShape = 5,
    IdIsNotPath = 6,
    UnknownWord = 7,
    NotADay = 8,
    SpanBackwards = 9,
    NotAFigure = 10,
    KeysDoNotFit = 11,
    CitationMissing = 12,
    SourceMissing = 13,
    QuotationMissing = 14,
    FigureNotInQuotation = 15,
    FigureReadsOtherwise = 16,
    SpansOverlap = 17,
    HoleUndeclared = 18,
    HoleOverProvision = 19,
    EntriesTie = 20,
    ReadingsDoNotFit = 21,
    FormulaMissing = 22,
    RecalledWithSource = 23,
    PastCheckedThrough = 24,
    ChoiceWithoutFile = 25,
    ChoiceWithoutReading = 26,
    ChoiceWithoutReason = 27,
    NobodyAsks = 28,
    UnitDoesNotFit = 29,
    KeyUnknown = 30,
    CompanionMissing = 31,
    BandUndefined = 32,
    PlaceUnknown = 33,
}
