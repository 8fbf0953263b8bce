using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NodaMoney;

/// <summary>The currencies of <c>currencies.csv</c>, read once.</summary>
internal static class CurrencyTable
{
    private const int ColumnCount = 7;

    public static readonly ImmutableArray<CurrencyInfo> All = Read();

    private static readonly FrozenDictionary<string, CurrencyInfo> ByCode =
        All.ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);

    public static CurrencyInfo At(ushort place) => All[place];

    public static CurrencyInfo? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ImmutableArray<CurrencyInfo> Read()
    {
        using Stream stream = typeof(CurrencyTable).Assembly.GetManifestResourceStream("currencies.csv")
            ?? throw new InvalidOperationException("the resource currencies.csv is missing from this assembly");
        using StreamReader reader = new(stream, Encoding.UTF8);

        ImmutableArray<CurrencyInfo>.Builder currencies = ImmutableArray.CreateBuilder<CurrencyInfo>();
        reader.ReadLine(); // The names of the columns.
        while (reader.ReadLine() is { } line)
            currencies.Add(FromLine((ushort)currencies.Count, line));

        return currencies.ToImmutable();
    }

    private static CurrencyInfo FromLine(ushort place, string line)
    {
        string[] cells = line.Split(',');
        if (cells.Length != ColumnCount)
            throw new InvalidOperationException($"currencies.csv: found \"{line}\"; wanted {ColumnCount} columns");

        return new CurrencyInfo(place, cells[0], short.Parse(cells[1], CultureInfo.InvariantCulture), Digits(cells[3]))
        {
            EnglishName = cells[2],
            IntroducedOn = Day(cells[4]),
            ExpiredOn = Day(cells[5]),
            Symbol = cells[6],
        };
    }

    private static int? Digits(string cell) =>
        cell.Length == 0 ? null : int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateTime? Day(string cell) =>
        cell.Length == 0 ? null : DateTime.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
