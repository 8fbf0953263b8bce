using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.SignIn;
using Restitution.Service.Statistics;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>Cases by sector, place, employer and recruiter, without a cell that tells of single cases.</summary>
internal static class StatisticsRoutes
{
    private const int CasesAtOnce = 500;

    public static void MapStatistics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/statistics", Write).InInstallation(Right.ReadStatistics).Produces<CaseStatistics>()
            .WithSummary("Counts of cases and workers over all cases; small cells are hidden, with what would tell them");

    private static Task Write(HttpContext context, ServiceParts parts) =>
        ServiceJson.Write(context, CaseStatistics.Of(
            Computed(parts, Caller.Of(context)!), parts.Options.LeastCell, Caller.Of(context)!.Subject));

    // A case of which nothing was computed is a definition that anyone may have typed. Of a laptop all cases are one
    // person's, who sees them anyway: there each counts as if another had opened it.
    private static IEnumerable<CountedCase> Computed(ServiceParts parts, Caller caller)
    {
        for (int skip = 0; ; skip += CasesAtOnce)
        {
            IReadOnlyList<StoredCase> some = parts.Cases.Computed(skip, CasesAtOnce);
            foreach (StoredCase each in some)
            {
                yield return new CountedCase(
                    parts.Definitions.Of(each), caller.IsLocal ? $"case {each.Code}" : each.CreatedBy);
            }

            if (some.Count < CasesAtOnce)
            {
                yield break;
            }
        }
    }
}
