"""Names that any study may use, in small letters: public tools, days, months and words of the trade.

A study may add others under `tools_disclosed`.
"""

_NAMES = """
    africa african agent agentops agents agile alpine amazon america american android ansible anthropic apache
    apple april apt-get argo argocd asia asian august aws azure bash bazel bedrock bitbucket british buildkite c++
    cassandra celery chrome chromium circleci claude claudecode clickhouse cloudflare cobol codex commit-msg
    confluence copilot cursor datadog debian december deno devops discord django docker docker-compose dockerfile
    dora dry-run dynamodb e-mail edition elasticsearch electron elixir english erlang eslint europe european excel
    factor factors fastapi february fedora figma firefox fisher flask flux fortran french friday gemini german git
    git-lfs github gitlab gitops go golang google gpt gradle grafana graphql groovy grpc hashicorp haskell helm
    heroku ibm intel ios istio january java javascript jenkins jest jinja jira json july june jupyter kafka kanban
    keycloak kotlin kubernetes lambda langchain laravel law laws lean linear linux llama llamaindex looker lua
    macos makefile march mariadb markdown matlab maven may memcached mercurial mermaid meta microsoft mistral
    mlops monday mongodb mysql neovim netlify newman nextjs nginx nix node nodejs notion november npm npm-audit
    numpy nvidia oauth october ollama openai openapi openshift openssl opentelemetry opsgenie oracle outlook
    pacific packer pagerduty pandas pattern patterns perl php pillar pillars pip-audit pip-tools playwright
    post-commit post-merge postgres postgresql postman powerpoint powershell pre-commit pre-push pre-receive
    prepare-commit-msg prettier prometheus protobuf pull-request puppet pydantic pylint pypi pytest python pytorch
    rabbitmq rails react read-only redhat redis redshift renovate ruby rust safari salesforce sap saturday scala
    scikit scrum sentry september servicenow sharepoint sla slack slo snowflake snyk sonarqube spanish spark
    splunk spring sqlite ssh storybook stripe study subversion sunday svelte swift symfony teams tekton tensorflow
    terraform thursday to-do traefik trello trivy tuesday typescript ubuntu unix vagrant vault vercel vim vite
    vscode vue webassembly webpack wednesday wilson windows word wordpress xcode yaml yarn zendesk zoom zsh
"""

KNOWN = frozenset(_NAMES.split())
