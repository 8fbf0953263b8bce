using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.House;

namespace Restitution.Tests.Law;

/// <summary>
/// What is not known is refused in every file of every jurisdiction, whatever is added: each test asks all of them, and
/// fails where it finds nothing to ask.
/// </summary>
public sealed class EveryRefusalTests
{
    private static readonly LawOnFile Law = LawOnFile.Embedded;

    [Fact]
    public void The_day_before_the_first_and_the_day_after_the_last_checked_are_refused() => AllRefused(
        from file in Law.Files
        from edge in new[]
        {
            (On: file.FirstDay.PlusDays(-1), Kind: GapKind.LawBeforeFile),
            (On: file.CheckedThrough.PlusDays(1), Kind: GapKind.LawAfterFile),
        }
        from keys in KeysOf(file).Take(3)
        select new Asked(file, edge.On, keys, edge.Kind));

    // A hole is one of a key as well: days between two provisions that know it, where another fills the file.
    [Fact]
    public void A_day_that_no_provision_of_a_key_covers_is_refused() => AllRefused(
        from file in Law.Files
        from keys in KeysOf(file)
        let known = file.Provisions.Where(provision => provision.Knows(keys)).ToList()
        from earlier in known
        where earlier.To < file.CheckedThrough && !known.Any(other => other.InForceOn(earlier.To!.Value.PlusDays(1)))
        select new Asked(file, earlier.To!.Value.PlusDays(1), keys, GapKind.LawHole));

    [Theory]
    [InlineData("place")]
    [InlineData("sector")]
    [InlineData("forum")]
    public void A_word_that_no_entry_names_is_refused_unless_an_entry_holds_for_any(string dimension) => AllRefused(
        from file in Law.Files
        let index = file.Keys.ToList().IndexOf(dimension)
        where index >= 0 && KeysOf(file).All(keys => keys.At(index) != "*")
        from keys in KeysOf(file)
        select new Asked(file, file.FirstDay, With(keys, index, "nowhere-at-all"), GapKind.LawKeyMissing));

    [Fact]
    public void What_is_only_recalled_is_refused_until_a_case_accepts_it()
    {
        Asked[] recalled =
        [
            .. from file in Law.Files
               from provision in file.Provisions
               where provision.Standing == Standing.Recalled
               from entry in provision.Values.Entries
               where !entry.IsUnknown
               select new Asked(file, provision.From, entry.Keys, GapKind.LawOnlyRecalled),
        ];
        AllRefused(recalled);

        LawOnFile accepting = Law.Choosing(
            [.. recalled.Select(asked => new LawChoice(asked.File.Id, null, true, "a lawyer read it")).Distinct()]);
        Rule.IsKept(recalled
            .Where(asked => !accepting.Rule(asked.File.Id, asked.On, asked.Keys).IsFound)
            .Select(asked => $"{asked}: refused though it was accepted"));
    }

    [Fact]
    public void Contested_law_without_a_default_is_refused_until_a_case_chooses()
    {
        (Asked Asked, string Reading)[] contested =
        [
            .. from file in Law.Files
               from provision in file.Provisions
               where provision is { Standing: Standing.Contested, DefaultReading: null }
               from entry in provision.Readings[0].Values.Entries
               where !entry.IsUnknown
               select (new Asked(file, provision.From, entry.Keys, GapKind.LawContested), provision.Readings[0].Name),
        ];
        AllRefused(contested.Select(one => one.Asked));

        Rule.IsKept(
            from one in contested
            let chosen = Law.Choosing([new LawChoice(one.Asked.File.Id, one.Reading, false, "a lawyer chose it")])
            where !chosen.Rule(one.Asked.File.Id, one.Asked.On, one.Asked.Keys).IsFound
            select $"{one.Asked}: refused though the case chose {one.Reading}");
    }

    [Fact]
    public void What_is_written_as_unknown_is_refused_even_where_a_case_accepts_what_is_recalled()
    {
        Asked[] unknown =
        [
            .. from file in Law.Files
               from provision in file.Provisions
               from entry in provision.Values.Entries
               where entry.IsUnknown
               select new Asked(file, provision.From, entry.Keys, GapKind.LawUnknown),
        ];

        AllRefused(unknown);
        AllRefused(unknown, Law.Choosing(
            [.. unknown.Select(asked => new LawChoice(asked.File.Id, null, true, "a lawyer read it")).Distinct()]));
    }

    private static void AllRefused(IEnumerable<Asked> questions, LawOnFile? law = null)
    {
        Asked[] all = [.. questions];
        Assert.NotEmpty(all);
        Rule.IsKept(
            from asked in all
            let kind = KindOf(law ?? Law, asked)
            where kind != asked.Kind
            select $"{asked}: {kind?.ToString() ?? "answered"}, wanted {asked.Kind}");
    }

    private static GapKind? KindOf(LawOnFile law, Asked asked) => asked.File.Kind == StatutoryKind.List
        ? law.List(asked.File.Id, asked.On).Gap?.Kind
        : law.Rule(asked.File.Id, asked.On, asked.Keys).Gap?.Kind;

    private static IEnumerable<LawKeys> KeysOf(StatutoryValue file) => file.Provisions
        .SelectMany(provision => provision.Readings.Select(reading => reading.Values).Append(provision.Values))
        .SelectMany(values => values.Items.Count > 0 ? [default] : values.Entries.Select(entry => entry.Keys))
        .Distinct();

    private static LawKeys With(LawKeys keys, int index, string word)
    {
        string?[] words = [.. Enumerable.Range(0, LawKeys.CountMost).Select(keys.At)];
        words[index] = word;
        return LawKeys.Of(words);
    }

    private sealed record Asked(StatutoryValue File, LocalDate On, LawKeys Keys, GapKind Kind)
    {
        public override string ToString() =>
            $"{File.Id} on {LocalDatePattern.Iso.Format(On)} for {Keys.AsWritten(File.Keys.Count)}";
    }
}
