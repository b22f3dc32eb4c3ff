# Banxin on Debian 12 with a Swift 6 toolchain. `make` alone explains the words.

CONFIGURATION ?= release
OUTPUT ?= output
SEEDS ?= 500
KILLS ?= 60
COUNT ?= 200

# A module may import only what Package.swift declares for it; without this flag the build does not look.
checked := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := help
.PHONY: help setup build demo test fuzz golden bench profile lint clean

help: ## 显示本说明 | show this help
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*) \| (.*)/\1\t\2\t\3/' \
	  | while IFS="$$(printf '\t')" read -r word zh en; do printf '  make %-7s %s\n%15s%s\n' "$$word" "$$zh" '' "$$en"; done

setup: ## 安装缺少的软件包和字体 | install missing packages and fonts
	@scripts/setup.sh

build: setup ## 编译 banxin（CONFIGURATION=release 或 debug） | build banxin (CONFIGURATION=release or debug)
	swift build $(checked) --configuration $(CONFIGURATION) --product banxin

demo: build ## 把示例数据排成 PDF，放入 output/ | render the example into output/
	@scripts/demo.sh .build/$(CONFIGURATION)/banxin $(OUTPUT)

test: setup ## 编译并运行全部测试 | build and run all tests
	swift test $(checked) --disable-xctest

fuzz: setup ## 用随机表格和强行中断长时间检验（SEEDS=千张表，KILLS=次数） | try random tables and killed runs for long (SEEDS=thousands, KILLS=times)
	BANXIN_FUZZ_SEEDS=$(SEEDS) BANXIN_KILLS=$(KILLS) swift test $(checked) --disable-xctest \
	  --filter "PropertyTests|InterruptedRunTests"

golden: setup ## 接受新的标准样张（之后请看 git diff） | accept new golden files (then look at git diff)
	BANXIN_ACCEPT_GOLDEN=1 swift test $(checked) --disable-xctest --filter Golden

bench: setup ## 逐段测量排表的用时，并与 typst 等比较（COUNT=表数） | time the stages of rendering apart, and race typst (COUNT=forms)
	swift build $(checked) --configuration $(CONFIGURATION) --product banxin-bench
	swift build $(checked) --configuration $(CONFIGURATION) --product banxin
	@.build/$(CONFIGURATION)/banxin-bench $(COUNT)
	@python3 scripts/race/race.py .build/$(CONFIGURATION)/banxin --count $(COUNT)

profile: setup ## 逐段数出排一张表的指令数 | count the instructions that each stage of a form takes
	swift build $(checked) --configuration $(CONFIGURATION) --product banxin-bench
	@scripts/profile.sh .build/$(CONFIGURATION)/banxin-bench

lint: ## 检查代码格式 | check the format of the code
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

clean: ## 删除编译结果（保留已下载的依赖） | remove what was built (fetched dependencies stay)
	swift package clean
