using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits;

/// <summary>An exhibit made from a seed, with the layout to read it by and what must be read from it.</summary>
/// <remarks>
/// The same seed and number of rows give the same bytes. Each format has its own; <see cref="Of"/> is the list of them.
/// </remarks>
public abstract class MadeExhibit(int seed, int rowCount)
{
    public const string Code = "BANK-01";

    public static readonly Confirmation Confirmed = new("the generator", new LocalDate(2021, 11, 22));

    /// <summary>The names that <see cref="Of"/> knows.</summary>
    public static readonly IReadOnlyList<string> Formats =
        ["csv", "camt", "mt940", "mt942", "bai2", "ofx", "qif", "xlsx", "xls", "zip"];

    public int RowCount => rowCount;

    public abstract Layout Layout { get; }

    /// <summary>How many outcomes of each kind a reading must give.</summary>
    public abstract RowCounts Counts { get; }

    /// <summary>What its lines add up to, in satang.</summary>
    public long MovementSatang => Rows.MovementSatang();

    /// <summary>The rows that every format writes in its own way.</summary>
    protected MadeRows Rows => new(seed, rowCount);

    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static MadeExhibit Of(string format, int seed, int rowCount) => format switch
    {
        "csv" => new MadeCsv(seed, rowCount),
        "camt" => new MadeCamt(seed, rowCount),
        "mt940" => new Mt940.MadeMt940(seed, rowCount),
        "mt942" => new Mt940.MadeMt942(seed, rowCount),
        "bai2" => new Bai2.MadeBai2(seed, rowCount),
        "ofx" => new MadeOfx(seed, rowCount),
        "qif" => new MadeQif(seed, rowCount),
        "xlsx" => new Workbooks.MadeXlsx(seed, rowCount),
        "xls" => new Workbooks.MadeXls(seed, rowCount),
        "zip" => new MadeZip(seed, rowCount),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format that is made."),
    };

    /// <summary>Writes the file; memory does not grow with the rows.</summary>
    public abstract void WriteTo(Stream stream);
}
