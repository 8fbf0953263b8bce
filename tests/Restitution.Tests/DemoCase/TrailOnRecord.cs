using Restitution.Evidence;

namespace Restitution.Tests.DemoCase;

/// <summary>Where each movement of the trail stands in the exhibits, by the rows as they were read.</summary>
internal static class TrailOnRecord
{
    private static readonly Dictionary<(string Account, TrailMove Move), string> Places = All()
        .ToDictionary(one => (one.Account, one.Move), one => one.Place, SameMove.Instance);

    /// <summary>The place of a movement in the statement of an account; null where no statement has it.</summary>
    public static string? PlaceOf(TrailMove move, TrailPlace account) =>
        Places.GetValueOrDefault((account.Code, move));

    private static IEnumerable<(string Account, TrailMove Move, string Place)> All() =>
    [
        .. InOrder(TrailPlaces.Employer.Code, BankExhibit.Code, TrailStatement.Of(TrailPlaces.Employer)),
        .. InOrder(TrailPlaces.Owner.Code, OwnersAccountExhibit.Code, OwnersAccountExhibit.Rows),
        .. InOrder(TrailPlaces.Recruiter.Code, RecruitersAccountExhibit.Code, RecruitersAccountExhibit.Rows),
        .. InOrder(
            TrailPlaces.Shell.Code, ShellsAccountExhibit.Code,
            ShellsAccountExhibit.Rows.Where(ShellsAccountExhibit.IsOnRecord)),
        .. WageCardsExhibit.Rows.SelectMany(one => one.Row.Moves.Select(move =>
            (TrailPlaces.WagesOf(one.Worker).Code, move, WageCardsExhibit.PlaceOf(one.Row)))),
    ];

    private static IEnumerable<(string Account, TrailMove Move, string Place)> InOrder(
        string account, string exhibit, IEnumerable<TrailRow> rows) =>
        rows.Zip(
            DemoClaim.Reading.Evidence.Records.Select(record => record.Record).OfType<StatementLine>()
                .Where(line => line.Source.Exhibit == exhibit),
            (row, line) => row.Moves.Select(move => (account, move, line.Source.ToString()))).SelectMany(row => row);

    // Two loads of ice are equal in every word and still two.
    private sealed class SameMove : IEqualityComparer<(string Account, TrailMove Move)>
    {
        public static readonly SameMove Instance = new();

        public bool Equals((string Account, TrailMove Move) one, (string Account, TrailMove Move) other) =>
            one.Account == other.Account && ReferenceEquals(one.Move, other.Move);

        public int GetHashCode((string Account, TrailMove Move) one) => HashCode.Combine(
            one.Account, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(one.Move));
    }
}
