using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.House;

namespace Restitution.Tests.Law;

/// <summary>The table on file against the list that it was made from, both ways.</summary>
public sealed class MinimumWageByProvinceTests
{
    private const string File = "th/minimum-wage";
    private static readonly LocalDate Day2025 = new(2025, 12, 31);

    private static readonly Dictionary<string, string> CodeOfName = CodesByName();
    private static readonly Rate[] Rates = [.. ReadRates()];
    private static readonly LocalDate[] Days = [.. Rates.Select(rate => rate.From).Distinct().Order()];

    // What is recalled is compared too, so it is accepted here.
    private static readonly LawOnFile Accepting =
        LawOnFile.Embedded.Choosing([new(File, null, AcceptRecalled: true, "compared with the list")]);

    [Fact]
    public void Every_rate_of_the_list_is_the_answer_from_its_first_day_to_the_day_before_the_next()
    {
        foreach (Rate rate in Rates)
        {
            int place = Array.IndexOf(Days, rate.From);
            LocalDate last = place + 1 < Days.Length ? Days[place + 1].PlusDays(-1) : Day2025;
            foreach (LocalDate day in (LocalDate[])[rate.From, last])
            {
                LookUp<decimal> found = Accepting.Figure(File, day, new(rate.Code));
                Assert.True(found.IsFound && found.Value == rate.PerDay, $"{rate}: {found}");
                Assert.Equal(rate.IsRecalled ? Standing.Recalled : Standing.Reported, found.Authority.Standing);
            }
        }
    }

    [Fact]
    public void Every_day_of_the_list_covers_seventy_seven_provinces() =>
        Assert.All(Rates.GroupBy(rate => rate.From), day =>
        {
            Assert.Equal(77, day.Count());
            Assert.Equal(77, day.DistinctBy(rate => rate.Code).Count());
        });

    [Fact]
    public void The_file_has_no_rate_of_a_whole_province_that_the_list_has_not()
    {
        StatutoryValue file = LawOnFile.Embedded.File(File)!;
        var onFile = from provision in file.Provisions
                     from entry in provision.Values.Entries
                     where entry.Keys.Second is null && entry.Keys.Third is null
                     select (entry.Keys.First, provision.From, entry.Figure!.Value);

        Assert.Equal(
            Rates.Select(rate => (rate.Code, rate.From, rate.PerDay)).Order(),
            onFile.Select(entry => (entry.First!, entry.From, entry.Value)).Order());
    }

    [Fact]
    public void Rates_that_are_only_recalled_are_refused_unless_the_case_accepts_them()
    {
        Rate[] recalled = [.. Rates.Where(rate => rate.IsRecalled)];

        Assert.NotEmpty(recalled);
        Assert.All(recalled, rate => Assert.Equal(
            GapKind.LawOnlyRecalled, LawOnFile.Embedded.Figure(File, rate.From, new(rate.Code)).Gap?.Kind));
    }

    [Fact]
    public void No_province_falls_from_one_day_to_the_next() =>
        Assert.All(Rates.GroupBy(rate => rate.Code), province =>
            Assert.Equal(province.OrderBy(r => r.From), province.OrderBy(r => r.PerDay).ThenBy(r => r.From)));

    // How the entries of a day are written into the file from the list: in order of code, as many to a line as fit.
    [Fact]
    public void The_entries_of_each_day_stand_in_the_file_as_the_list_gives_them()
    {
        string json = LawOnFile.Embedded.File(File)!.Text.Json;

        Assert.All(
            Rates.GroupBy(rate => (rate.From, rate.IsRecalled)),
            day => Assert.Contains(EntriesOf(day), json, StringComparison.Ordinal));
    }

    private static string EntriesOf(IEnumerable<Rate> day)
    {
        const string Indent = "        ";
        var lines = new List<string>();
        foreach (Rate rate in day.OrderBy(rate => rate.Code, StringComparer.Ordinal))
        {
            string entry = FormattableString.Invariant($"\"{rate.Code} | * | *\": \"{rate.PerDay}\"");
            if (lines.Count > 0 && lines[^1].Length + entry.Length + 3 <= 116)
                lines[^1] += $", {entry}";
            else
                lines.Add(Indent + entry);
        }

        return $"\"values\": {{\n{string.Join(",\n", lines)}\n      }}";
    }

    private static IEnumerable<Rate> ReadRates()
    {
        string path = Path.Combine(SourceTree.Root, "fixtures/law/th-minimum-wage-by-province.csv");
        foreach (string line in System.IO.File.ReadLines(path).Skip(1))
        {
            string[] cells = line.Split(',');
            yield return new(
                CodeOfName[cells[0]], LocalDatePattern.Iso.Parse(cells[1]).Value,
                decimal.Parse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture), cells[3] == "recalled");
        }
    }

    private static Dictionary<string, string> CodesByName()
    {
        Provision names = LawOnFile.Embedded.File("th/places")!.Provisions[0];
        return names.Values.Entries
            .Where(entry => entry.Keys.Second is "en" or "en-other")
            .ToDictionary(entry => entry.Text, entry => entry.Keys.First!, StringComparer.Ordinal);
    }

    private sealed record Rate(string Code, LocalDate From, decimal PerDay, bool IsRecalled);
}
