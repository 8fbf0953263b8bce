namespace Restitution.Intake.Written;

/// <summary>How a cell was brought to the form in which it is read. The raw text stays as it was.</summary>
public enum Normalisation
{
    NativeDigits = 0,
    NoBreakSpace = 1,
    LeadingApostrophe = 2,
    CurrencyMark = 3,
    TrailingSign = 4,
    BracketedSign = 5,
    SideMark = 6,
    BuddhistYear = 7,
    TwoDigitYear = 8,
    YearFromPeriod = 9,
    MonthName = 10,
    TimeOfDayPassedOver = 11,
    EndsTheNextDay = 12,
    DashIsNothing = 13,
    FifteenDigits = 14,
    NumberWord = 15,
    MergedCell = 16,

    /// <summary>
    /// A number of the workbook read as the text of a reference: zeros it began with are not in the file.
    /// </summary>
    NumberAsText = 17,
}

/// <summary>How many cells of an exhibit were brought to another form, by form.</summary>
public sealed class NormalisationCounts
{
    private readonly int[] counts = new int[Enum.GetValues<Normalisation>().Length];

    public int this[Normalisation normalisation] => counts[(int)normalisation];

    public void Add(Normalisation normalisation) => counts[(int)normalisation]++;

    public void Note(Normalisation normalisation, bool happened)
    {
        if (happened)
        {
            Add(normalisation);
        }
    }

    public IEnumerable<KeyValuePair<Normalisation, int>> All() =>
        from normalisation in Enum.GetValues<Normalisation>()
        where counts[(int)normalisation] > 0
        select KeyValuePair.Create(normalisation, counts[(int)normalisation]);
}
